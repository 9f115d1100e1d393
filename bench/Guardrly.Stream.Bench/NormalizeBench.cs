using System.Diagnostics;
using System.Text.Json;
using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Normalize.Json;
using Guardrly.Platforms;
using Guardrly.Redaction;

namespace Guardrly.Bench;

/// <summary>
/// Normalize alone, on this thread, over lines that were masked and framed before: the walk over JSON, the fields of
/// it, and all of the stage. Pin it to one core.
/// </summary>
static class NormalizeBench
{
    const int BytesMax = 32 * 1024 * 1024;
    const int RunCount = 7;

    static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            Console.Error.WriteLine("normalize: name a file at least");
            return 2;
        }
        foreach (string file in arguments)
            Console.WriteLine(Measure(file));
        return 0;
    }

    static string Measure(string file)
    {
        byte[] source = Head(file);
        var pool = new BatchPool();
        List<RecordBatch> batches = Frame(pool, source);
        long bytes = batches.Sum(batch => (long)batch.StreamBytes);
        long lines = batches.Sum(batch => (long)batch.UnitCount);
        double walk = Best(bytes, () => Walk(batches));
        double fields = Best(bytes, () => Fields(batches));
        double reader = Best(bytes, () => BareWalk(batches));
        double whole = 0;
        long allocated = 0;
        var warmUp = Stopwatch.StartNew();
        while (warmUp.Elapsed < 4 * s_warmUp)
            Whole(pool, source, bytes, ref allocated);
        for (int run = 0; run < RunCount; run++)
            whole = Math.Max(whole, Whole(pool, source, bytes, ref allocated));
        foreach (RecordBatch batch in batches)
            batch.Dispose();
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["file"] = Path.GetFileName(file),
            ["lines"] = lines,
            ["tape_gbps"] = Math.Round(walk, 3),
            ["tape_and_fields_gbps"] = Math.Round(fields, 3),
            ["utf8jsonreader_gbps"] = Math.Round(reader, 3),
            ["normalize_gbps"] = Math.Round(whole, 3),
            ["normalize_lines_per_s"] = Math.Round(whole * 1e9 / bytes * lines),
            ["allocated_bytes"] = allocated,
        });
    }

    static byte[] Head(string file)
    {
        using FileStream stream = File.OpenRead(file);
        var head = new byte[Math.Min(stream.Length, BytesMax)];
        stream.ReadExactly(head);
        return head[..(head.AsSpan().LastIndexOf((byte)'\n') + 1)];
    }

    static List<RecordBatch> Frame(BatchPool pool, byte[] source)
    {
        var batches = new List<RecordBatch>();
        Frame(pool, source, batches.Add);
        return batches;
    }

    static void Frame(BatchPool pool, byte[] source, Action<RecordBatch> take)
    {
        using var framer = new LineFramer(pool, new StreamIdentity(0, "bench"));
        using var redactor = new StreamRedactor(Redactor.Default, framer);
        for (int offset = 0; offset <= source.Length;)
        {
            int count = Math.Min(StreamLimits.BatchReadBytes, source.Length - offset);
            source.AsSpan(offset, count).CopyTo(redactor.GetInputMemory(count).Span);
            redactor.AdvanceInput(count);
            redactor.Process(framer, count == 0);
            if (framer.TryCut(redactor.Checkpoint, count == 0, out RecordBatch? batch))
                take(batch!);
            offset += Math.Max(count, 1);
        }
    }

    static void Walk(List<RecordBatch> batches)
    {
        var tape = new JsonTape();
        foreach (RecordBatch batch in batches)
        {
            foreach (RecordUnit unit in batch.Units)
                tape.Read(batch.Bytes, unit.Text.Start, unit.Text.End);
        }
    }

    static void Fields(List<RecordBatch> batches)
    {
        var tape = new JsonTape();
        var hits = new FieldHits(new FieldPaths());
        foreach (RecordBatch batch in batches)
        {
            for (int unit = 0; unit < batch.UnitCount; unit++)
            {
                var text = new UnitText(batch, unit, batch.Units[unit].Text, 0);
                if (tape.Read(batch.Bytes, text.Text.Start, text.Text.End) == JsonVerdict.None)
                    continue;
                hits.Clear();
                hits.Collect(new JsonView(text, tape), 0);
            }
        }
    }

    static void BareWalk(List<RecordBatch> batches)
    {
        foreach (RecordBatch batch in batches)
        {
            foreach (RecordUnit unit in batch.Units)
            {
                if (batch[unit.Text] is not [(byte)'{', ..])
                    continue;
                var reader = new Utf8JsonReader(batch[unit.Text], isFinalBlock: true, default);
                while (reader.Read())
                {
                }
            }
        }
    }

    /// <summary>GB/s of the stage, masking and framing not counted; batches are given back as in a pipeline.</summary>
    static double Whole(BatchPool pool, byte[] source, long bytes, ref long allocated)
    {
        var normalizer = new Normalizer(PlatformTable.BuiltIn, new NormalizeCounts());
        var ready = new Queue<RecordBatch>();
        long ticks = 0;
        long sum = 0;
        Frame(pool, source, batch =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            normalizer.Take(batch, ready);
            ticks += Stopwatch.GetTimestamp() - start;
            sum += GC.GetAllocatedBytesForCurrentThread() - before;
            while (ready.TryDequeue(out RecordBatch? done))
                done.Dispose();
        });
        allocated = sum;
        return bytes / ((double)ticks / Stopwatch.Frequency) / 1e9;
    }

    static double Best(long bytes, Action action)
    {
        double best = 0;
        var warmUp = Stopwatch.StartNew();
        while (warmUp.Elapsed < s_warmUp)
            action();
        for (int run = 0; run < RunCount; run++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            best = Math.Max(best, bytes / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9);
        }
        return best;
    }
}
