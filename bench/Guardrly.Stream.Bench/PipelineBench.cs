using System.Diagnostics;
using System.Text.Json;
using Guardrly.Alerts;
using Guardrly.Classify;
using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Pipeline;
using Guardrly.Platforms;
using Guardrly.Redaction;
using Guardrly.Sinks;

namespace Guardrly.Bench;

/// <summary>
/// Records of whole files: the pipeline to a sink that keeps nothing, in turn with a bare walk of
/// <see cref="Utf8JsonReader"/> over the same bytes; and each stage alone. Pin it to one core.
/// </summary>
static class PipelineBench
{
    const int RunCount = 5;

    static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(4);

    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            Console.Error.WriteLine("pipeline: name a file at least");
            return 2;
        }
        foreach (string file in arguments)
            Console.WriteLine(Measure(file));
        return 0;
    }

    static string Measure(string file)
    {
        byte[] source = File.ReadAllBytes(file);
        bool isJson = source is [(byte)'{', ..];
        (PipelineReport report, long allocated) = Whole(source);
        if (!report.IsBalanced)
            throw new InvalidOperationException($"{file}: the report does not balance");
        var warmUp = Stopwatch.StartNew();
        while (warmUp.Elapsed < s_warmUp)
        {
            Whole(source);
            if (isJson)
                Walk(source);
        }
        var pipeline = new List<double>();
        var walk = new List<double>();
        for (int run = 0; run < RunCount; run++)
        {
            pipeline.Add(Rate(source, () => (_, allocated) = Whole(source)));
            if (isJson)
                walk.Add(Rate(source, () => Walk(source)));
        }
        long records = report.Units.Records;
        double rate = Median(pipeline);
        var result = new Dictionary<string, object?>
        {
            ["file"] = Path.GetFileName(file),
            ["bytes"] = source.Length,
            ["records"] = records,
            ["pipeline_gbps"] = Math.Round(rate, 3),
            ["pipeline_records_per_s"] = Math.Round(rate * 1e9 / source.Length * records),
            ["utf8jsonreader_gbps"] = isJson ? Math.Round(Median(walk), 3) : null,
            ["ratio"] = isJson ? Math.Round(rate / Median(walk), 2) : null,
            ["allocated_bytes_per_record"] = Math.Round((double)allocated / records, 3),
            ["stages_gbps"] = Stages(source),
        };
        return JsonSerializer.Serialize(result);
    }

    static (PipelineReport Report, long Allocated) Whole(byte[] source)
    {
        var setup = new PipelineSetup
        {
            Redactor = Redactor.Default,
            Platforms = PlatformTable.BuiltIn,
            OpenWindows = () => new AlertWindows(PlatformTable.BuiltIn),
            Sinks = [new NullSink()],
            LaneCount = 1,
            Pool = s_pool,
        };
        long before = GC.GetTotalAllocatedBytes(precise: true);
        PipelineReport report = PipelineRun.RunAsync(
            setup, [new StreamInput("bench", () => new MemoryBytes(source))], CancellationToken.None)
            .GetAwaiter().GetResult();
        return (report, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    static readonly BatchPool s_pool = new();

    static void Walk(byte[] source)
    {
        var reader = new Utf8JsonReader(source, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
        }
    }

    /// <summary>Each stage over the whole file, on this thread, timed alone.</summary>
    static Dictionary<string, double> Stages(byte[] source)
    {
        var best = new Dictionary<string, double>();
        for (int run = 0; run < RunCount; run++)
        {
            var times = new long[4];
            StagesOnce(source, times);
            string[] names = ["mask_and_frame", "normalize", "classify", "alert"];
            for (int stage = 0; stage < names.Length; stage++)
            {
                double seconds = (double)times[stage] / Stopwatch.Frequency;
                double rate = Math.Round(source.Length / seconds / 1e9, 3);
                best[names[stage]] = Math.Max(best.GetValueOrDefault(names[stage]), rate);
            }
        }
        return best;
    }

    static void StagesOnce(byte[] source, long[] times)
    {
        var normalizer = new Normalizer(PlatformTable.BuiltIn, new NormalizeCounts());
        var classifier = new Classifier(PlatformTable.BuiltIn);
        var windows = new AlertWindows(PlatformTable.BuiltIn);
        var ready = new Queue<RecordBatch>();
        using var framer = new LineFramer(s_pool, new StreamIdentity(0, "bench"));
        using var redactor = new StreamRedactor(Redactor.Default, framer);
        for (int offset = 0; offset <= source.Length;)
        {
            long start = Stopwatch.GetTimestamp();
            int count = Math.Min(StreamLimits.BatchReadBytes, source.Length - offset);
            source.AsSpan(offset, count).CopyTo(redactor.GetInputMemory(count).Span);
            redactor.AdvanceInput(count);
            bool final = count == 0;
            offset += final ? 1 : count;
            redactor.Process(framer, final);
            bool isCut = framer.TryCut(redactor.Checkpoint, final, out RecordBatch? batch);
            times[0] += Lap(ref start);
            if (isCut)
                normalizer.Take(batch!, ready);
            times[1] += Lap(ref start);
            while (ready.TryDequeue(out RecordBatch? normal))
            {
                start = Stopwatch.GetTimestamp();
                classifier.Classify(normal);
                times[2] += Lap(ref start);
                windows.Take(normal);
                times[3] += Lap(ref start);
                normal.Dispose();
            }
        }
    }

    static long Lap(ref long start)
    {
        long now = Stopwatch.GetTimestamp();
        long lap = now - start;
        start = now;
        return lap;
    }

    static double Rate(byte[] source, Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return source.Length / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
    }

    static double Median(List<double> rates)
    {
        rates.Sort();
        return rates[rates.Count / 2];
    }

    sealed class NullSink : ISink
    {
        public ValueTask WriteAsync(RecordBatch batch, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
