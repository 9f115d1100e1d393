using System.Diagnostics;
using System.Globalization;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;

namespace Guardrly.Bench;

/// <summary>
/// Where the time goes: for each file, how many candidates a MiB each literal and shape gives, how many of them
/// matched, and what the scanner alone does. A literal high in this list wants another trigram or an earlier rejection.
/// </summary>
static class Candidates
{
    const int RowsMax = 25;

    public static int Run(string[] files)
    {
        RuleSet rules = Redactor.Default.Rules;
        foreach (string file in files)
        {
            byte[] source = File.ReadAllBytes(file);
            var found = new Candidate[rules.Scanner.CandidatesMax];
            for (int warmUp = 0; warmUp < 3; warmUp++)
                ScanAll(rules.Scanner, source, found, null);
            long start = Stopwatch.GetTimestamp();
            ScanAll(rules.Scanner, source, found, null);
            double rate = source.Length / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
            var counts = new Dictionary<int, (int Count, int Matched)>();
            ScanAll(rules.Scanner, source, found, counts);
            double mebibytes = source.Length / 1048576.0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file)}: scanner alone {rate:0.00} GB/s, {counts.Sum(pair => pair.Value.Count) / mebibytes:0} candidates/MiB"));
            foreach ((int id, (int count, int matched)) in
                counts.OrderByDescending(pair => pair.Value.Count).Take(RowsMax))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {Name(rules, id),-24} {count / mebibytes,10:0.0} {matched / mebibytes,10:0.0}"));
            }
        }
        return 0;
    }

    static void ScanAll(
        Scanner scanner, byte[] source, Candidate[] found, Dictionary<int, (int Count, int Matched)>? counts)
    {
        RuleSet rules = Redactor.Default.Rules;
        var matches = new MatchList();
        var names = new NameCache(rules.Names);
        for (int start = 0; start < source.Length; start += Scanner.WindowBytesMax)
        {
            int end = Math.Min(source.Length, start + Scanner.WindowBytesMax);
            int count = scanner.Scan(source, start, end, found);
            for (int index = 0; counts is not null && index < count; index++)
            {
                int position = start + found[index].Offset;
                int viewEnd = Math.Min(source.Length, position + StreamLimits.CandidateBytesMax);
                int floor = Math.Max(0, position - StreamLimits.LookBehindBytesMax);
                var view = new View(source.AsSpan(0, viewEnd), floor, floor);
                matches.Clear();
                rules.Verify(ref view, position, found[index].Id, names, matches, out _);
                (int before, int matched) = counts.GetValueOrDefault(found[index].Id);
                counts[found[index].Id] = (before + 1, matched + (matches.Count > 0 ? 1 : 0));
            }
        }
    }

    static string Name(RuleSet rules, int id) => id switch
    {
        Candidate.At => "(at)",
        Candidate.Card => "(card)",
        Candidate.Nanp => "(nanp)",
        Candidate.Paren => "(paren)",
        Candidate.Plus => "(plus)",
        Candidate.Trunk => "(trunk)",
        _ => rules.Literals[id].Text,
    };
}
