using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Guardrly.Framing;
using Guardrly.Redaction;

namespace Guardrly.Bench;

/// <summary>
/// Whole files, one thread, memory to memory: the file is loaded first, the output goes to a block of memory that is
/// used again and again.
/// </summary>
static class Throughput
{
    static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(4);

    public static int Run(string[] arguments)
    {
        int runs = 5;
        var files = new List<string>();
        for (int index = 0; index < arguments.Length; index++)
        {
            if (arguments[index] == "--runs" && index + 1 < arguments.Length)
                runs = int.Parse(arguments[++index], CultureInfo.InvariantCulture);
            else
                files.Add(arguments[index]);
        }
        if (files.Count == 0)
        {
            Console.Error.WriteLine("throughput: name a file at least");
            return 2;
        }
        foreach (string file in files)
            Console.WriteLine(Measure(file, runs));
        return 0;
    }

    static string Measure(string file, int runs)
    {
        byte[] source = File.ReadAllBytes(file);
        Redactor redactor = Redactor.Default;
        var output = new RingWriter();
        int findings = CheckAnswer(redactor, source, file);

        double[] scan = Time(runs, source.Length, () => Count(redactor, source));
        double[] redact = Time(runs, source.Length, () => redactor.Redact(source, output));

        long before = GC.GetAllocatedBytesForCurrentThread();
        redactor.Redact(source, output);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        var result = new Dictionary<string, object>
        {
            ["file"] = Path.GetFileName(file),
            ["bytes"] = source.Length,
            ["findings"] = findings,
            ["scan_gbps"] = Spread(scan),
            ["redact_gbps"] = Spread(redact),
            ["allocated_bytes_per_mib"] = Math.Round(allocated / Math.Max(1, source.Length / 1048576.0), 3),
        };
        return JsonSerializer.Serialize(result);
    }

    /// <summary>A wrong answer must not post a time: finding, masking and streaming have to agree.</summary>
    static int CheckAnswer(Redactor redactor, byte[] source, string file)
    {
        int found = Count(redactor, source);
        var whole = new HashingWriter();
        int masked = redactor.Redact(source, whole);
        var pieces = new HashingWriter();
        using (var stream = new StreamRedactor(redactor))
        {
            for (int offset = 0; offset < source.Length;)
            {
                Memory<byte> room = stream.GetInputMemory();
                int count = Math.Min(Math.Min(room.Length, 100_003), source.Length - offset);
                source.AsSpan(offset, count).CopyTo(room.Span);
                stream.AdvanceInput(count);
                stream.Process(pieces, final: false);
                offset += count;
            }
            stream.Process(pieces, final: true);
        }
        if (found != masked || !whole.Digest().SequenceEqual(pieces.Digest()))
        {
            throw new InvalidOperationException(
                $"{file}: {found} found, {masked} masked, and the output in pieces "
                + (whole.Bytes == pieces.Bytes ? "has the same length" : "has another length"));
        }
        return found;
    }

    static int Count(Redactor redactor, ReadOnlySpan<byte> source)
    {
        int count = 0;
        foreach (Finding _ in redactor.Find(source))
            count++;
        return count;
    }

    static double[] Time(int runs, long bytes, Action action)
    {
        // Long enough for the runtime to replace its first, unoptimised code everywhere.
        long warmUp = Stopwatch.GetTimestamp();
        do
            action();
        while (Stopwatch.GetElapsedTime(warmUp) < s_warmUp);
        var rates = new double[runs];
        for (int run = 0; run < runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            rates[run] = bytes / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
        }
        Array.Sort(rates);
        return rates;
    }

    static Dictionary<string, double> Spread(double[] sorted) => new()
    {
        ["min"] = Math.Round(sorted[0], 3),
        ["med"] = Math.Round(sorted[sorted.Length / 2], 3),
        ["max"] = Math.Round(sorted[^1], 3),
    };
}
