import { type DayInterval, MEASURES, RELATION_KINDS } from "@zenobia/model";
import type { ReactNode } from "react";
import type { ActorReference, PlaceReference } from "../../../api/contract.ts";
import { Field } from "../../../design/field.tsx";
import { type Choice, Select } from "../../../design/select.tsx";
import type { FieldSpec, FieldType } from "../../../reading/field-specs.ts";
import { CONTROL_WORDS, RELATION_WORDS } from "../../../record/assertion-words.ts";
import { TYPE_LOOKS } from "../../../record/event-types.ts";
import { StatusLine } from "../../../record/status-mark.tsx";
import { STATUS_LOOKS } from "../../../record/statuses.ts";
import { TypeGlyph } from "../../../record/type-glyph.tsx";
import type { KnownNames } from "../known-names.ts";
import { ActorsInput } from "./actors-input.tsx";
import { IntervalInput } from "./interval-input.tsx";
import { PlaceInput } from "./place-input.tsx";

/** Fields that are one of a few words, with these words. */
export const CHOICES: Readonly<Partial<Record<FieldType, readonly Choice[]>>> = {
  type: TYPE_LOOKS.map(({ type, words, family }) => ({
    value: type,
    words,
    note: family.toLowerCase(),
    sign: <TypeGlyph type={type} named size={15} />,
  })),
  status: STATUS_LOOKS.map(({ status, words }) => ({
    value: status,
    words,
    sign: <StatusLine status={status} />,
  })),
  "control-status": Object.entries(CONTROL_WORDS).map(([value, words]) => ({ value, words })),
  relation: RELATION_KINDS.map((value) => ({ value, words: RELATION_WORDS[value] ?? value })),
  measure: MEASURES.map((value) => ({ value, words: value.replaceAll("_", " ") })),
};

/** Gives the value of a field. */
export function FieldInput({
  spec,
  value,
  known,
  onChange,
}: {
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly known: KnownNames;
  /** `undefined` leaves it empty. */
  readonly onChange: (value: unknown) => void;
}): ReactNode {
  const { label, type } = spec;
  const choices = CHOICES[type];
  if (choices !== undefined)
    return (
      <Select
        label={label}
        hideLabel
        choices={choices}
        value={String(value ?? "")}
        onChoose={onChange}
      />
    );
  switch (type) {
    case "actors":
    case "actor":
      return (
        <ActorsInput
          label={label}
          single={type === "actor"}
          value={listOf(value)}
          known={known.actors}
          onChange={(actors) => onChange(type === "actor" ? actors[0] : actors)}
        />
      );
    case "place":
      return (
        <PlaceInput
          label={label}
          value={value as PlaceReference | undefined}
          known={known.places}
          onChange={onChange}
        />
      );
    case "interval":
      return (
        <IntervalInput label={label} value={value as DayInterval | undefined} onChange={onChange} />
      );
    default:
      return <WordInput spec={spec} value={value} onChange={onChange} />;
  }
}

function listOf(value: unknown): readonly ActorReference[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as readonly ActorReference[];
}

function WordInput({
  spec: { label, type },
  value,
  onChange,
}: {
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}): ReactNode {
  return (
    <Field
      label={label}
      hideLabel
      type={type === "number" ? "number" : "text"}
      value={value === undefined ? "" : String(value)}
      onChange={({ target }) => {
        if (target.value === "") onChange(undefined);
        else onChange(type === "number" ? Number(target.value) : target.value);
      }}
    />
  );
}
