using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Guardrly.Alerts;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;

namespace Guardrly.Bench;

/// <summary>
/// The alert stage alone, on one thread: records a second and what it allocates. With <c>--check</c> instead: whether a
/// million records of 64 streams give the same alerts, byte for byte, through 1, 2 and 8 threads, a hundred times.
/// </summary>
static class AlertRate
{
    const int Records = 1_000_000;
    const int Streams = 64;
    const int Agents = 24;
    const int Runs = 9;
    const int Replays = 100;
    const int QuietTrouble = 2;
    const int CheckTrouble = 60;

    static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(4);
    static readonly int[] s_threads = [1, 2, 8];

    public static int Run(string[] arguments) => arguments switch
    {
        [] => Measure(),
        ["--check"] => Check(Replays),
        _ => Usage(),
    };

    static int Usage()
    {
        Console.Error.WriteLine("usage: alerts [--check]");
        return 2;
    }

    static int Measure()
    {
        using var load = new AlertLoad(new BatchPool(), stream: 0, Records, Agents, QuietTrouble, cutSeed: 1);
        var windows = new AlertWindows(PlatformTable.BuiltIn);
        long warmUp = Stopwatch.GetTimestamp();
        do
            Pass(load, windows);
        while (Stopwatch.GetElapsedTime(warmUp) < s_warmUp);
        double[] rates = new double[Runs];
        (int alerts, _, long allocated) = Pass(load, windows);
        for (int run = 0; run < Runs; run++)
            rates[run] = Records / Pass(load, windows).Elapsed.TotalSeconds / 1e6;
        Array.Sort(rates);
        var silent = new AlertWindows(PlatformTable.BuiltIn, Enum.GetValues<AlertRule>().Aggregate(
            AlertSettings.Default, (settings, rule) => settings.Without(rule)));
        Pass(load, silent);
        Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["records"] = Records,
            ["sessions_at_a_time"] = Agents,
            ["alerts"] = alerts,
            ["million_records_per_second"] = new Dictionary<string, double>
            {
                ["min"] = Math.Round(rates[0], 2),
                ["med"] = Math.Round(rates[Runs / 2], 2),
                ["max"] = Math.Round(rates[^1], 2),
            },
            ["allocated_bytes_per_record_that_fires_nothing"] = Pass(load, silent).Allocated / (double)Records,
            ["allocated_bytes_per_alert"] = allocated / Math.Max(1, alerts),
        }));
        return 0;
    }

    /// <summary>All records once.</summary>
    static (int Alerts, TimeSpan Elapsed, long Allocated) Pass(AlertLoad load, AlertWindows windows)
    {
        foreach (RecordBatch batch in load.Batches)
            batch.Alerts.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int index = 0; index < load.Batches.Count; index++)
            windows.Take(load.Batches[index]);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return (load.Batches.Sum(batch => batch.Alerts.Count), elapsed, allocated);
    }

    static int Check(int replays)
    {
        string[] expected = Replay(threads: 1, cutSeed: 0);
        long start = Stopwatch.GetTimestamp();
        int differing = 0;
        for (int replay = 1; replay <= replays; replay++)
        {
            string[] again = Replay(s_threads[replay % s_threads.Length], replay);
            differing += again.Zip(expected).Count(pair => pair.First != pair.Second);
        }
        Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["records"] = Records,
            ["streams"] = Streams,
            ["threads"] = s_threads,
            ["replays"] = replays,
            ["alerts"] = expected.Sum(stream => int.Parse(stream.Split(' ')[0], null)),
            ["streams_that_differed"] = differing,
            ["seconds"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1),
        }));
        return differing == 0 ? 0 : 1;
    }

    /// <summary>Of each stream the number of alerts and a digest of them as JSON.</summary>
    static string[] Replay(int threads, int cutSeed)
    {
        string[] digests = new string[Streams];
        int next = -1;
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (int stream; (stream = Interlocked.Increment(ref next)) < Streams;)
                digests[stream] = DigestOf(stream, cutSeed + stream);
        }))];
        foreach (Thread worker in workers)
            worker.Start();
        foreach (Thread worker in workers)
            worker.Join();
        return digests;
    }

    static string DigestOf(int stream, int cutSeed)
    {
        using var load = new AlertLoad(new BatchPool(), stream, Records / Streams, Agents, CheckTrouble, cutSeed);
        var windows = new AlertWindows(PlatformTable.BuiltIn);
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        int alerts = 0;
        foreach (RecordBatch batch in load.Batches)
        {
            windows.Take(batch);
            foreach (Alert alert in batch.Alerts)
                AlertJson.Write(output, alert);
            alerts += batch.Alerts.Count;
        }
        return $"{alerts} {Convert.ToHexString(SHA256.HashData(output.WrittenSpan))}";
    }
}
