using BenchmarkDotNet.Running;
using Guardrly.Bench;

return args switch
{
    ["throughput", .. string[] rest] => Throughput.Run(rest),
    ["pipeline", .. string[] rest] => PipelineBench.Run(rest),
    ["parquet", .. string[] rest] => ParquetBench.Run(rest),
    ["normalize", .. string[] rest] => NormalizeBench.Run(rest),
    ["regex-peer", .. string[] rest] => RegexPeer.Run(rest),
    ["candidates", .. string[] rest] => Candidates.Run(rest),
    ["scan-probe", .. string[] rest] => ScanProbe.Run(rest),
    ["layout", .. string[] rest] => LayoutSearch.Run(rest),
    ["alerts", .. string[] rest] => AlertRate.Run(rest),
    ["picture", .. string[] rest] => Picture.Run(rest),
    ["fuzz", .. string[] rest] => Fuzz.Run(rest),
    ["micro", .. string[] rest] => RunMicro(rest),
    _ => Usage(),
};

static int RunMicro(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(arguments);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: throughput [--runs N] FILE…   GB/s of finding and of masking each file, one JSON line a file
               pipeline FILE…     GB/s and records/s of the whole pipeline and of each stage
               parquet FILE…      GB/s of JSON lines to Parquet, against DuckDB on one thread
               normalize FILE…    GB/s and lines/s of Normalize alone and of its walk over JSON
               micro [BenchmarkDotNet's options]   scan and redact by width and by density
               regex-peer FILE…   GB/s of .NET regular expressions on five detectors
               scan-probe FILE…   GB/s of the scanner alone by width, and its idle fingerprints
               layout FILE…   searches for a layout of the literals and prints the scanner's tables
               candidates FILE…   what the scanner finds and how much of it matches
               fuzz [--minutes N] [--seed S] [--any-bytes] [--input HEX]   the promises, until one breaks
               alerts [--check]   records a second of the alert stage; or whether replays and threads show
               picture RESULTS.tsv OUT.svg   draws the table that run-bench.sh measured
        """);
    return 2;
}
