"""What counts as a name: `python3 -m unittest training/test_treebank.py`."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from treebank import Sentence, name_tags  # noqa: E402


def names(rows: str) -> list[str]:
    """Names of a sentence given as rows of form, UPOS|XPOS, head, relation, Entity ("-" for none)."""
    sentence, entities = Sentence(), []
    for row in rows.strip().splitlines():
        form, tags, head, relation, entity = row.split()
        sentence.forms.append(form)
        sentence.tags.append(tags)
        sentence.heads.append(int(head))
        sentence.relations.append(relation)
        entities.append("" if entity == "-" else entity)
    tags = name_tags(sentence, entities)
    found: list[str] = []
    for form, tag in zip(sentence.forms, tags):
        if tag.startswith("B-"):
            found.append(f"{tag[2:]} {form}")
        elif tag.startswith("I-"):
            found[-1] += f" {form}"
    return found


class Names(unittest.TestCase):
    def test_a_title_is_no_part_of_a_name(self) -> None:
        self.assertEqual(names("""
            Syrian ADJ|JJ 2 amod (1-person-new-nnnnn-cf1-2-sgl
            President PROPN|NNP 3 nmod:desc -
            Bashar PROPN|NNP 0 root -
            al PROPN|NNP 3 flat -
            - PUNCT|HYPH 6 punct -
            Assad PROPN|NNP 3 flat 1)
        """), ["PERSON Bashar al - Assad"])

    def test_a_name_that_is_flat_on_a_noun_is_a_name(self) -> None:
        self.assertEqual(names("""
            activist NOUN|NN 0 root (1-person-new-nnnnn-cf1-1-sgl
            Ana PROPN|NNP 1 flat -
            Silva PROPN|NNP 1 flat 1)
        """), ["PERSON Ana Silva"])

    def test_an_office_leaves_the_place_inside_it(self) -> None:
        self.assertEqual(names("""
            the DET|DT 2 det (1-person-new-nnnnn-cf1-2-sgl
            President PROPN|NNP 0 root -
            of ADP|IN 6 case -
            the DET|DT 6 det (2-place-new-nnnnn-cf2-3-sgl
            United VERB|NNP 6 amod -
            States PROPN|NNPS 2 nmod 2)1)
        """), ["PLACE United States"])

    def test_a_people_is_no_person(self) -> None:
        self.assertEqual(names("Syrians PROPN|NNPS 2 nsubj (1-person-new-nnnnn-cf1-1-sgl)\nfled VERB|VBD 0 root -"), ["OTHER Syrians"])
        self.assertEqual(names("""
            an DET|DT 2 det (1-person-new-nnnnn-cf1-2-sgl
            Iraqi PROPN|NNP 0 root 1)
        """), ["OTHER Iraqi"])

    def test_an_organisation_keeps_the_place_in_its_name(self) -> None:
        self.assertEqual(names("""
            the DET|DT 2 det (1-organization-new-nnnnn-cf1-2-sgl
            University PROPN|NNP 0 root -
            of ADP|IN 4 case -
            Aleppo PROPN|NNP 2 nmod (2-place-new-nnnnn-cf1-1-sgl)1)
        """), ["ORGANISATION University of Aleppo"])

    def test_an_owner_has_a_name_of_his_own(self) -> None:
        self.assertEqual(names("""
            Sudan PROPN|NNP 4 nmod:poss (1-organization-new-nnnnn-cf1-4-sgl(2-place-new-nnnnn-cf1-1-sgl
            's PART|POS 1 case 2)
            Sovereign ADJ|NNP 4 amod -
            Council PROPN|NNP 0 root 1)
        """), ["PLACE Sudan", "ORGANISATION Sovereign Council"])

    def test_the_subjects_of_a_ministry_belong_together(self) -> None:
        self.assertEqual(names("""
            Ministry PROPN|NNP 0 root (1-organization-new-nnnnn-cf1-1-sgl
            of ADP|IN 3 case -
            Health PROPN|NNP 1 nmod (2-abstract-new-nnnnn-cf1-1-sgl)
            and CCONJ|CC 5 cc -
            Education PROPN|NNP 3 conj (3-abstract-new-nnnnn-cf1-1-sgl)1)
        """), ["ORGANISATION Ministry of Health and Education"])

    def test_two_places_are_two_names(self) -> None:
        self.assertEqual(names("""
            Iran PROPN|NNP 0 root (1-place-new-nnnnn-cf1-1-sgl(2-place-new-nnnnn-cf1-1-sgl)
            and CCONJ|CC 3 cc -
            Iraq PROPN|NNP 1 conj (3-place-new-nnnnn-cf1-1-sgl)1)
        """), ["PLACE Iran", "PLACE Iraq"])

    def test_a_common_noun_may_have_a_name(self) -> None:
        self.assertEqual(names("""
            Yonhap PROPN|NNP 3 compound (1-organization-new-nnnnn-cf1-3-sgl
            news NOUN|NN 3 compound -
            agency NOUN|NN 0 root 1)
        """), ["ORGANISATION Yonhap"])
        self.assertEqual(names("""
            the DET|DT 2 det (1-place-new-nnnnn-cf1-2-sgl
            town NOUN|NN 0 root -
            of ADP|IN 4 case -
            Azaz PROPN|NNP 2 nmod 1)
        """), ["PLACE Azaz"])

    def test_times_are_no_names(self) -> None:
        self.assertEqual(names("May PROPN|NNP 0 root (1-time-new-nnnnn-cf1-1-sgl)"), [])


if __name__ == "__main__":
    unittest.main()
