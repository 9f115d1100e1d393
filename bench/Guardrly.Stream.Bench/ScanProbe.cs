using System.Diagnostics;
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
            $"{literals.Length} literals, {Scanner.Best}, built in {Stopwatch.GetElapsedTime(before).TotalMilliseconds:f2} ms");
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
            Fingerprints fingerprints = Fingerprints.Of(literals, byNibbles);
            Console.WriteLine(
                $"  fingerprints by {(byNibbles ? "nibbles" : "bytes  ")}: {Idle(fingerprints, byNibbles, literals, bytes)}");
        }
    }

    /// <summary>How many positions pass, how many of them have no literal, and the most frequent of those.</summary>
    static string Idle(Fingerprints fingerprints, bool byNibbles, Literal[] literals, byte[] bytes)
    {
        Dictionary<string, int> idle = [];
        long passed = 0, idleCount = 0;
        HashSet<string> starts = [.. literals.Select(l => l.Text[..3].ToLowerInvariant())];
        for (int i = 0; i + 8 <= bytes.Length && i < 16 << 20; i++)
        {
            if (!Passes(fingerprints, byNibbles, bytes.AsSpan(i, 3)))
                continue;
            passed++;
            string text = System.Text.Encoding.Latin1.GetString(bytes, i, 8);
            if (starts.Contains(text[..3].ToLowerInvariant()) && literals.Any(l => text.StartsWith(
                l.Text, l.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)))
                continue;
            idleCount++;
            idle[text[..3]] = idle.GetValueOrDefault(text[..3]) + 1;
        }
        double mebibytes = Math.Min(bytes.Length, 16 << 20) / 1048576.0;
        IEnumerable<string> most = idle.OrderByDescending(pair => pair.Value).Take(10)
            .Select(pair => $"'{pair.Key}' {pair.Value / mebibytes:f0}");
        return $"{passed / mebibytes:f0} pass, {idleCount / mebibytes:f0} idle: {string.Join(", ", most)}";
    }

    static bool Passes(Fingerprints fingerprints, bool byNibbles, ReadOnlySpan<byte> text)
    {
        int mask = 0xFFFF;
        for (int at = 0; at < Fingerprints.Length; at++)
        {
            int b = text[at];
            if (!byNibbles)
            {
                mask &= fingerprints.Masks[(at * 256) + b];
                continue;
            }
            int found = 0;
            for (int half = 0; half < 2; half++)
            {
                int table = ((at * 2) + half) * 32;
                found |= (fingerprints.Nibbles[table + (b & 15)] & fingerprints.Nibbles[table + 16 + (b >> 4)]) << (8 * half);
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

    internal static IEnumerable<Literal> Literals()
    {
        string[] names =
        [
            "oken", "ecret", "pass", "pwd", "key", "auth", "ookie", "credent", "ignatur", "sig=", "ssertion", "erifier",
            "csrf", "xsrf", "code=", "device_c", "jwt", "cvc", "cvv", "pin=", "sess", "sid=", "webhook", "private",
        ];
        string[] others =
        [
            "earer ", "basic ", "-----beg", "%40", "\\u0040", "&#64;", "&#x40;", "%2b", "\\u002b", "&#43;",
            "mobile", "phone", "fax", "tel:", "\"value",
        ];
        string[] vendors =
        [
            "shpat_", "shpca_", "shppa_", "shpss_", "EAA", "sk_live_", "sk_test_", "sk_prod_", "rk_live_", "rk_test_",
            "whsec_", "_secret_", "T3BlbkFJ", "sk-proj-", "sk-svcac", "sk-admin", "sk-ant-", "ghp_", "gho_", "ghu_",
            "ghs_", "ghr_", "github_p", "glpat-", "gldt-", "glft-", "glsoat-", "glrt-", "glffct-", "glptt-", "glcbt-",
            "glimt-", "glagent-", "gloas-", "GR134894", "xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-", "xoxr-", "xoxs-",
            "xapp-", "hooks.sl", "A3T", "AKIA", "ASIA", "ABIA", "ACCA", "ABSK", "bedrock-", "FwoG", "IQoJ", "AIza",
            "ya29.", "1//0", "GOCSPX-", "Q~", "AccountK", "SG.", "key-", "npm_", "pypi-", "rubygems", "dckr_pat",
            "dckr_oat", "hf_", "api_org_", "r8_", "gsk_", "xai-", "pplx-", "lsv2_pt_", "lsv2_sk_", "sk-lf-", "pcsk_",
            "tvly-", "fc-", "exa_", "sbp_", "dop_v1_", "doo_v1_", "dor_v1_", "dapi", "ntn_", "secret_", "lin_api_",
            "ATATT3", "ATCTT3", "pat-eu1-", "pat-na1-", "pk_", "sq0atp-", "sq0csp-", "access-s", "access-p", "access-d",
            "webhooks", "hvs.", "hvb.", "dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "glsa_", "glc_", "sntryu_", "sntrys_",
            "PMAK-", "pul-", "HRKU-", "NRAK-", "dt0c01.", "ops_eyJ", "AGE-SECR", "figd_", "fw_", "eyJ", "ZXlK", "LS0tLS1C",
        ];
        foreach (string text in names)
            yield return new Literal(text, true, LiteralFamily.Name);
        foreach (string text in others)
            yield return new Literal(text, true, LiteralFamily.Scheme);
        foreach (string text in vendors)
        {
            if (text.Length >= 3)
                yield return new Literal(text, false, LiteralFamily.Vendor);
        }
        yield return new Literal(" -u", false, LiteralFamily.Option);
        yield return new Literal(" -p", false, LiteralFamily.Option);
        yield return new Literal(" -b", false, LiteralFamily.Option);
    }
}
