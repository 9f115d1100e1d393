using System.Diagnostics;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;

namespace Guardrly.Bench;

/// <summary>
/// Times the scanner alone on files, by width, with literals like those of the whole redactor, and says how many
/// candidates and how many idle fingerprints a MiB has.
/// </summary>
internal static class ScanProbe
{
    const int Repetitions = 7;

    public static int Run(ReadOnlySpan<string> paths)
    {
        Literal[] literals = [.. Literals()];
        long before = Stopwatch.GetTimestamp();
        Scanner best = new(literals);
        Console.WriteLine(
            $"{literals.Length} literals, {Scanner.Best}, "
            + $"built in {Stopwatch.GetElapsedTime(before).TotalMilliseconds:f2} ms");
        List<(string Name, Scanner Scanner)> scanners = [("best", best)];
        foreach (ScannerWidth width in Enum.GetValues<ScannerWidth>())
        {
            if (width != ScannerWidth.Best && (width != ScannerWidth.Permute || PermuteClassifier.IsSupported))
                scanners.Add((width.ToString(), Scanner.Create(literals, width)));
        }
        foreach (string path in paths)
        {
            byte[] bytes = File.ReadAllBytes(path);
            Console.WriteLine(Path.GetFileName(path));
            foreach ((string name, Scanner scanner) in scanners)
                Measure(name, scanner, bytes);
            Describe(best, literals, bytes);
        }
        return 0;
    }

    static void Measure(string name, Scanner scanner, byte[] bytes)
    {
        Candidate[] candidates = new Candidate[scanner.CandidatesMax];
        List<double> speeds = [];
        long count = 0;
        long allocated = 0;
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            long before = Stopwatch.GetTimestamp();
            count = 0;
            for (int start = 0; start < bytes.Length; start += Scanner.WindowBytesMax)
            {
                int end = Math.Min(bytes.Length, start + Scanner.WindowBytesMax);
                count += scanner.Scan(bytes, start, end, candidates);
            }
            double seconds = Stopwatch.GetElapsedTime(before).TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
            speeds.Add(bytes.Length / seconds / 1e9);
        }
        speeds.Sort();
        Console.WriteLine(
            $"  {name,-8} {speeds[0],6:f2} {speeds[Repetitions / 2],6:f2} {speeds[^1],6:f2} GB/s"
            + $"  {count / (bytes.Length / 1048576.0),8:f0} candidates/MiB  {allocated} B allocated");
    }

    static void Describe(Scanner scanner, Literal[] literals, byte[] bytes)
    {
        Candidate[] candidates = new Candidate[scanner.CandidatesMax];
        Dictionary<int, int> counts = [];
        for (int start = 0; start < bytes.Length; start += Scanner.WindowBytesMax)
        {
            int count = scanner.Scan(bytes, start, Math.Min(bytes.Length, start + Scanner.WindowBytesMax), candidates);
            foreach (Candidate candidate in candidates.AsSpan(0, count))
                counts[candidate.Id] = counts.GetValueOrDefault(candidate.Id) + 1;
        }
        double mebibytes = bytes.Length / 1048576.0;
        IEnumerable<string> most = counts.OrderByDescending(pair => pair.Value).Take(14)
            .Select(pair => $"{Name(pair.Key, literals)} {pair.Value / mebibytes:f0}");
        Console.WriteLine($"  most: {string.Join(", ", most)}");
        foreach (bool byNibbles in (bool[])[false, true])
        {
            Fingerprints fingerprints = new(literals, byNibbles);
            Console.WriteLine(
                $"  fingerprints by {(byNibbles ? "nibbles" : "bytes  ")}: "
                + Idle(fingerprints, byNibbles, literals, bytes));
        }
    }

    /// <summary>How many positions pass, how many of them have no literal, and the most frequent of those.</summary>
    static string Idle(Fingerprints fingerprints, bool byNibbles, Literal[] literals, byte[] bytes)
    {
        Dictionary<string, int> idle = [];
        long passed = 0, idleCount = 0;
        for (int i = 8; i + 8 <= bytes.Length && i < 16 << 20; i++)
        {
            if (!Passes(fingerprints, byNibbles, bytes.AsSpan(i, 3)))
                continue;
            passed++;
            IEnumerable<int> ids = Enumerable.Range(0, literals.Length);
            if (ids.Any(id => Stands(bytes, i - fingerprints.Places[id], literals[id])))
                continue;
            idleCount++;
            string text = System.Text.Encoding.Latin1.GetString(bytes, i, 3);
            idle[text] = idle.GetValueOrDefault(text) + 1;
        }
        double mebibytes = Math.Min(bytes.Length, 16 << 20) / 1048576.0;
        IEnumerable<string> most = idle.OrderByDescending(pair => pair.Value).Take(10)
            .Select(pair => $"'{pair.Key}' {pair.Value / mebibytes:f0}");
        return $"{passed / mebibytes:f0} pass, {idleCount / mebibytes:f0} idle: {string.Join(", ", most)}";
    }

    static bool Stands(byte[] bytes, int index, Literal literal)
    {
        ReadOnlySpan<byte> text = bytes.AsSpan(index);
        if (text.Length < literal.Text.Length)
            return false;
        for (int i = 0; i < literal.Text.Length; i++)
        {
            int b = literal.IgnoreCase && char.IsAsciiLetterUpper((char)text[i]) ? text[i] | 0x20 : text[i];
            if (b != literal.Text[i])
                return false;
        }
        return true;
    }

    static bool Passes(Fingerprints fingerprints, bool byNibbles, ReadOnlySpan<byte> text)
    {
        uint mask = uint.MaxValue;
        for (int at = 0; at < Fingerprints.Length; at++)
        {
            int b = text[at];
            if (!byNibbles)
            {
                mask &= fingerprints.Masks[(at * 256) + b];
                continue;
            }
            uint found = 0;
            for (int group = 0; group < Fingerprints.Groups; group++)
            {
                int table = ((group * Fingerprints.Length) + at) * 2 * NibbleTable.Length;
                int buckets = fingerprints.Nibbles.Span[table + (b & 15)]
                    & fingerprints.Nibbles.Span[table + NibbleTable.Length + ((b >> 3) & 15)];
                found |= (uint)buckets << (Fingerprints.GroupBuckets * group);
            }
            mask &= found;
        }
        return mask != 0;
    }

    static string Name(int id, Literal[] literals) => id switch
    {
        Candidate.At => "At",
        Candidate.Card => "Card",
        Candidate.Plus => "Plus",
        Candidate.Nanp => "Nanp",
        Candidate.Paren => "Paren",
        Candidate.Trunk => "Trunk",
        _ => $"'{literals[id].Text}'",
    };

    internal static IEnumerable<Literal> Literals() => new RuleSet(RedactionPolicy.Default).Literals;
}
