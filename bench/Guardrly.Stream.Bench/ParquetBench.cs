using System.Diagnostics;
using System.Text.Json;
using DuckDB.NET.Data;
using Guardrly.Alerts;
using Guardrly.Parquet;
using Guardrly.Pipeline;
using Guardrly.Platforms;
using Guardrly.Redaction;
using Guardrly.Sources;

namespace Guardrly.Bench;

/// <summary>
/// A file of JSON lines to Parquet: the whole pipeline with its masking, joining and alerting, in turn with DuckDB on
/// one thread, which copies the same columns by their JSON paths and the line's text. Both write zstd to new files on
/// the same file system. Pin it to one core.
/// </summary>
static class ParquetBench
{
    const int RunCount = 5;

    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            Console.Error.WriteLine("parquet: name a file of JSON lines at least");
            return 2;
        }
        foreach (string file in arguments)
            Console.WriteLine(Measure(file));
        return 0;
    }

    static string Measure(string file)
    {
        string folder = Directory.CreateTempSubdirectory("guardrly-bench-").FullName;
        try
        {
            var ours = new List<double>();
            var peer = new List<double>();
            string own = Path.Join(folder, "own");
            string duck = Path.Join(folder, "duck.parquet");
            for (int run = -1; run < RunCount; run++) // the first one warms up
            {
                double ownRate = Rate(file, () => Audit(file, own));
                double peerRate = Rate(file, () => Copy(file, duck));
                if (run >= 0)
                {
                    ours.Add(ownRate);
                    peer.Add(peerRate);
                }
            }
            RefuseDifferentCounts(own, duck);
            return JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["file"] = Path.GetFileName(file),
                ["bytes"] = new FileInfo(file).Length,
                ["parquet_gbps"] = Math.Round(Median(ours), 3),
                ["duckdb_gbps"] = Math.Round(Median(peer), 3),
                ["ratio"] = Math.Round(Median(ours) / Median(peer), 2),
                ["parquet_bytes"] = Directory.EnumerateFiles(own, "*.parquet", SearchOption.AllDirectories)
                    .Sum(path => new FileInfo(path).Length),
                ["duckdb_bytes"] = new FileInfo(duck).Length,
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Audit(string file, string folder)
    {
        var sink = new ParquetRecordSink(folder, PlatformTable.BuiltIn, Redactor.Default.NameOf);
        var setup = new PipelineSetup
        {
            Redactor = Redactor.Default,
            Platforms = PlatformTable.BuiltIn,
            OpenWindows = () => new AlertWindows(PlatformTable.BuiltIn),
            Sinks = [sink],
            LaneCount = 1,
        };
        PipelineRun.RunAsync(setup, [new StreamInput(file, () => InputFile.Open(file))], CancellationToken.None)
            .GetAwaiter().GetResult();
        sink.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    static void Copy(string file, string target)
    {
        File.Delete(target);
        Query(
            $$"""
            COPY (
                SELECT '{{file}}' AS source, row_number() OVER () AS line, 0::BIGINT AS "offset",
                    (json->>'$.ts')::TIMESTAMPTZ AS timestamp, json->>'$.level' AS level,
                    json->>'$.platform' AS platform, json->>'$.host' AS host, json->>'$.method' AS method,
                    json->>'$.url' AS endpoint, (json->>'$.status')::INTEGER AS status,
                    (json->>'$.status')::INTEGER AS effective_status, (json->>'$.latency_ms')::DOUBLE AS latency_ms,
                    json->>'$.session_id' AS session_id, json->>'$.agent' AS agent, json->>'$.tool' AS tool,
                    json->>'$.request_id' AS request_id, json->>'$.access' AS access, json->>'$.risk' AS risk,
                    json->>'$.credential' AS credential, (json->>'$.request_bytes')::BIGINT AS request_bytes,
                    (json->>'$.response_bytes')::BIGINT AS response_bytes, json::VARCHAR AS text
                FROM read_json_objects('{{file}}', format='newline_delimited')
            ) TO '{{target}}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)
            """);
    }

    static void RefuseDifferentCounts(string own, string duck)
    {
        object ours = Query($"SELECT count(*) FROM read_parquet('{own}/*/*.parquet')");
        object theirs = Query($"SELECT count(*) FROM '{duck}'");
        if (!ours.Equals(theirs))
            throw new InvalidOperationException($"{ours} rows against {theirs}");
    }

    static object Query(string text)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SET threads=1; SET enable_progress_bar=false; " + text;
        return command.ExecuteScalar()!;
    }

    static double Rate(string file, Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return new FileInfo(file).Length / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
    }

    static double Median(List<double> rates)
    {
        rates.Sort();
        return rates[rates.Count / 2];
    }
}
