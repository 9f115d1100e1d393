#!/usr/bin/env bash
# Measures ours and every peer that is installed on the same seeded corpora in one run, and writes
# bench/results/<cpu>/: throughput.jsonl, peers.tsv, whole-program.txt, records.jsonl, micro.md, versions.txt, peers.svg; then
# renews the tables between the bench markers of README.md.
#
#   ./run-bench.sh [--scale S] [--micro] [--only whole|records|micro]
#
# --scale S   1.0 is 256 MiB a corpus (64 MiB for dense and hostile); 0.25 unless given
# --micro     the BenchmarkDotNet benchmarks too (by width and by density; some minutes)
# --only      just the whole program, just `audit`, or just the BenchmarkDotNet benchmarks; the other results stay
# CORPORA     a folder of corpora made before; else they are made in a temporary folder (python3)
# LOGHUB      the folder of loghub's *_2k.log files, for the clean corpus (see bench/peers/make-corpora)
set -euo pipefail
cd "$(dirname "$0")"
scale=0.25 micro= only=
while [ $# -gt 0 ]; do
  case $1 in
    --scale) scale=$2; shift 2 ;;
    --micro) micro=1; shift ;;
    --only) only=$2; shift 2 ;;
    *) sed -n '2,13p' "$0"; exit 2 ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
corpora=${CORPORA:-$work/corpora}
if [ -z "${CORPORA:-}" ]; then
  echo "making corpora at scale $scale"
  python3 bench/peers/make-corpora "$corpora" "$scale" >/dev/null
fi
files=()
for name in agent.jsonl access.log clean.log dense.jsonl hostile.log; do
  [ -f "$corpora/$name" ] && files+=("$corpora/$name")
done

model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
family=$(sed -n 's/^cpu family[^:]*: //p' /proc/cpuinfo | head -n 1)
cpu=$(echo "$model family $family" | tr -cs 'A-Za-z0-9' '-' | sed 's/^-//; s/-$//' | tr 'A-Z' 'a-z')
results=bench/results/$cpu
mkdir -p "$results"
built=$(dotnet build -c Release bench/Guardrly.Stream.Bench 2>&1) || { echo "$built"; exit 1; }
bench="dotnet artifacts/bin/Guardrly.Stream.Bench/release/Guardrly.Stream.Bench.dll"
pin=
command -v taskset >/dev/null && pin="taskset -c 0"

[ -n "$only" ] || {
  echo "cpu: $model (family $family), $(nproc) cores"
  echo "system: $(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release), Linux $(uname -r)"
  echo ".NET: $(dotnet --version) SDK, $(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \([^ ]*\).*/\1/p' | tail -n 1)"
  for tool in sed perl rg; do
    command -v $tool >/dev/null && $tool --version 2>/dev/null | grep -m 1 -E '[0-9]+\.[0-9]'
  done
  dpkg-query -W -f '${Package} ${Version}\n' libhyperscan-dev 2>/dev/null || true
  echo "corpora: scale ${CORPORA:+given }$scale, $(for f in "${files[@]}"; do printf '%s %s B; ' "$(basename "$f")" "$(stat -c %s "$f")"; done)"
  echo "commit: $(git rev-parse --short HEAD 2>/dev/null || echo none)"
} >"$results/versions.txt"
cat "$results/versions.txt"

if [ -z "$only" ]; then
# --- ours, and Hyperscan in turn with it: the machine's speed drifts, so only ratios within one run count ---
peers=$work/peers.tsv
: >"$peers"; : >"$results/throughput.jsonl"
hyperscan=
if echo '#include <hs.h>' | gcc -I/usr/include/hs -E - >/dev/null 2>&1; then
  gcc -O3 -march=native -D_GNU_SOURCE bench/peers/hyperscan-peer.c -o "$work/hyperscan-peer" -I/usr/include/hs -lhs 2>/dev/null &&
    hyperscan=$work/hyperscan-peer
fi
for file in "${files[@]}"; do
  name=$(basename "$file")
  line=$($pin $bench throughput "$file")
  echo "$line" | tee -a "$results/throughput.jsonl"
  printf 'guardrly\t%s\t%s\n' "$name" "$(sed 's/.*"redact_gbps":{[^}]*"med":\([0-9.]*\).*/\1/' <<<"$line")" >>"$peers"
  if [ -n "$hyperscan" ]; then
    for mode in hyb prerep; do
      rate=$($pin "$hyperscan" "$file" $mode 64 5 | sed -n 's/.* med \([0-9.]*\) .*/\1/p')
      printf 'hyperscan %s\t%s\t%s\n' "$mode" "$name" "$rate" | tee -a "$peers"
    done
  fi
done
for width in EnableAVX512=0 EnableAVX2=0 EnableHWIntrinsic=0; do
  for file in "${files[@]}"; do
    line=$(env DOTNET_$width $pin $bench throughput --runs 3 "$file")
    echo "{\"setting\":\"DOTNET_$width\",${line#\{}" | tee -a "$results/throughput.jsonl"
  done
done

# --- peers that read a file and write one: the first 32 MiB, best of three, memory-backed ---
timed() { # NAME CORPUS COMMAND…: GB/s of the best of three
  local name=$1 corpus=$2 best= start end rate; shift 2
  for _ in 1 2 3; do
    start=$(date +%s%N); LC_ALL=C $pin "$@" <"$work/part" >/dev/null; end=$(date +%s%N)
    rate=$(awk -v b="$(stat -c %s "$work/part")" -v t=$((end - start)) 'BEGIN{printf "%.3f", b / t}')
    best=$(printf '%s\n%s\n' "$best" "$rate" | sort -g | tail -n 1)
  done
  printf '%s\t%s\t%s\n' "$name" "$corpus" "$best" | tee -a "$peers"
}
for file in "${files[@]}"; do
  name=$(basename "$file")
  head -c $((32 << 20)) "$file" >"$work/part"
  timed 'GNU sed' "$name" sed -E -f bench/peers/five-detectors.sed
  timed perl "$name" perl -p bench/peers/five-detectors.pl
  if command -v rg >/dev/null; then
    timed ripgrep "$name" rg --passthru --no-line-number --color never -f bench/peers/five-detectors.rg -r '[REDACTED]'
  fi
  $pin $bench regex-peer "$work/part" | sed "s/\tpart\t/\t$name\t/" | tee -a "$peers"
done
cp "$peers" "$results/peers.tsv"
$bench picture "$peers" "$results/peers.svg"

fi # only

# --- the whole program ---
if [ -z "$only" ] || [ "$only" = whole ]; then
  mkdir "$work/whole"
  bench/peers/whole-program "$work/whole" "${files[@]:0:4}" | tee "$results/whole-program.txt"
fi

if [ -z "$only" ] || [ "$only" = records ]; then
  mkdir "$work/records"
  dotnet build -c Release src/Guardrly.Stream.Cli >/dev/null
  bench/peers/records "$work/records" "$corpora/agent.jsonl" | tee "$results/records.jsonl"
fi

if [ -n "$micro" ] || [ "$only" = micro ]; then
  dotnet run -c Release --project bench/Guardrly.Stream.Bench -- micro --filter '*' --artifacts "$work/micro"
  cp "$work"/micro/results/*MicroBenchmarks-report-github.md "$results/micro.md"
fi

# --- README's tables ---
python3 bench/peers/renew-readme "$results" README.md
