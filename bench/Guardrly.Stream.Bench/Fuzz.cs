using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Bench;

/// <summary>
/// Mutation fuzzing without end: the promises of the redactor on what the tests' generators make, on the labelled cases
/// and on the sample logs, whole and mutated. Prints the seed and the smallest failing input it finds.
/// </summary>
internal static class Fuzz
{
    const int FailuresMax = 20;
    const int CorpusBytesMax = 16 * 1024;

    static readonly Redactor s_redactor = Redactor.Default;
    static readonly HashSet<string> s_shapes = [];

    /// <summary>
    /// <c>[--minutes N] [--seed S] [--any-bytes] [--input HEX]</c>: exit status 1 when a promise is broken. With
    /// <c>--any-bytes</c> only what holds for any bytes is checked, not that secrets vanish.
    /// </summary>
    public static int Run(string[] args)
    {
        double minutes = double.Parse(Option(args, "--minutes") ?? "1", CultureInfo.InvariantCulture);
        ulong seed = ulong.Parse(Option(args, "--seed") ?? "1", CultureInfo.InvariantCulture);
        if (Option(args, "--input") is { } hex)
            return Replay(Convert.FromHexString(hex));
        bool anyBytes = args.Contains("--any-bytes");
        List<byte[]> corpus = Corpus();
        Console.Error.WriteLine($"fuzz: {corpus.Count} texts to start from, seed {seed}, {minutes} minutes");
        var clock = Stopwatch.StartNew();
        long count = 0;
        long bytes = 0;
        int failures = 0;
        TimeSpan told = TimeSpan.Zero;
        for (; clock.Elapsed.TotalMinutes < minutes && failures < FailuresMax; seed++, count++)
        {
            bytes += Once(corpus, seed, anyBytes, ref failures);
            if ((clock.Elapsed - told).TotalSeconds < 10)
                continue;
            told = clock.Elapsed;
            Console.Error.WriteLine($"fuzz: {count} texts, {bytes >> 10} KiB, {failures} failures, seed {seed}");
        }
        Console.Error.WriteLine($"fuzz: {count} texts, {bytes >> 10} KiB, {failures} failures");
        return failures == 0 ? 0 : 1;
    }

    static string? Option(string[] args, string name)
    {
        int index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
    }

    static int Replay(byte[] input)
    {
        string? broken = Broken(input, []);
        Console.WriteLine($"{Leak.Escape(input)}\n{Leak.Escape(Masked.Whole(s_redactor, input))}");
        Console.WriteLine(broken ?? "every promise holds");
        return broken is null ? 0 : 1;
    }

    static int Once(IReadOnlyList<byte[]> corpus, ulong seed, bool anyBytes, ref int failures)
    {
        var dice = new Dice(seed);
        if (!anyBytes && dice.Chance(30))
        {
            GeneratedText text = dice.Chance(70)
                ? LineGenerator.Next(dice, dice.Between(1, 12))
                : JsonGenerator.Next(dice, dice.Below(40));
            if (Broken(text.Bytes, text.Secrets) is not null)
                Report(seed, Smallest(text), ref failures);
            return text.Bytes.Length;
        }
        byte[] input = dice.Chance(60) ? dice.Pick<byte[]>(corpus) : Mutation.Next(dice, dice.Below(60));
        for (int changes = dice.Below(8); changes > 0; changes--)
            input = Mutation.Once(dice, input, dice.Pick<byte[]>(corpus));
        if (Broken(input, []) is not null)
            Report(seed, new GeneratedText([new TextPart("mutation", Smallest(input), [])]), ref failures);
        return input.Length;
    }

    /// <summary>Tells of a failure, once for all that look alike.</summary>
    static void Report(ulong seed, GeneratedText text, ref int failures)
    {
        if (!s_shapes.Add(Regex.Replace(Leak.Escape(text.Bytes), "[A-Za-z0-9]{3,}|\\\\x..", "w")))
            return;
        failures++;
        Console.WriteLine($"seed {seed}: {Broken(text.Bytes, text.Secrets)}");
        Console.WriteLine($"  {text}");
        Console.WriteLine($"  --input {Convert.ToHexString(text.Bytes)}");
    }

    /// <summary>What breaks, the same at every call: the cuts depend on the text alone.</summary>
    static string? Broken(byte[] input, IReadOnlyList<byte[]> secrets)
    {
        try
        {
            return Promise.Broken(s_redactor, input, secrets, new Dice((ulong)input.Length));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return string.Join('\n', exception.ToString().Split('\n').Take(16));
        }
    }

    static GeneratedText Smallest(GeneratedText failing)
    {
        while (failing.Smaller().FirstOrDefault(text => Broken(text.Bytes, text.Secrets) is not null) is { } smaller)
            failing = smaller;
        return failing;
    }

    static byte[] Smallest(byte[] failing)
    {
        for (int count = failing.Length / 2; count > 0; count /= 2)
        {
            for (int from = 0; from + count <= failing.Length;)
            {
                byte[] smaller = [.. failing.AsSpan(0, from), .. failing.AsSpan(from + count)];
                if (Broken(smaller, []) is not null)
                    failing = smaller;
                else
                    from += count;
            }
        }
        return failing;
    }

    static List<byte[]> Corpus()
    {
        var corpus = new List<byte[]>();
        corpus.AddRange(LabelledCase.All.Values.Select(labelled => labelled.Input));
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "agentlogs")).Order())
            corpus.AddRange(File.ReadLines(path).Select(System.Text.Encoding.UTF8.GetBytes));
        corpus.RemoveAll(text => text.Length is 0 or > CorpusBytesMax);
        return corpus;
    }
}
