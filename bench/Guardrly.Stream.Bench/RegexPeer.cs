using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Guardrly.Bench;

/// <summary>
/// .NET's own regular expressions on the five detectors of hyperscan-peer.c, find and replace, line blocks of 64 KiB
/// widened to chars: what one would write without a library. Prints GB/s of input.
/// </summary>
static partial class RegexPeer
{
    const string Authorization =
        """(authorization["']?[ \t]?[:=][ \t]?["']?(?:(?:bearer|basic|token|digest) )?)[A-Za-z0-9._~+/=-]{8,}""";

    const string Parameters =
        "([?&](?:access_token|refresh_token|api_key|apikey|token|key|secret|signature|sig|password|client_secret|code)=)"
        + """[^& "'#\n]+""";

    const string Email = @"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}";
    const string Card = @"\b(?:[0-9][ -]?){12,18}[0-9]\b";
    const string Phone =
        @"\+[1-9][0-9]{7,14}\b|(?:\(|\b)[2-9][0-9]{2}\)?[-. ]{1,2}[2-9][0-9]{2}[-. ][0-9]{4}\b";

    public static int Run(string[] arguments)
    {
        foreach (string file in arguments)
        {
            byte[] source = File.ReadAllBytes(file);
            if (source.Length > 32 << 20)
                Array.Resize(ref source, 32 << 20);
            Print(file, "NonBacktracking", source, NonBacktracking());
            Print(file, "source-generated", source, Generated());
        }
        return 0;
    }

    static (Regex, string)[] NonBacktracking()
    {
        const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        return
        [
            (new Regex(Authorization, Linear | RegexOptions.IgnoreCase), "$1[REDACTED]"),
            (new Regex(Parameters, Linear | RegexOptions.IgnoreCase), "$1[REDACTED]"),
            (new Regex(Email, Linear), "[EMAIL]"),
            (new Regex(Card, Linear), "[CARD]"),
            (new Regex(Phone, Linear), "[PHONE]"),
        ];
    }

    static (Regex, string)[] Generated() =>
    [
        (AuthorizationGenerated(), "$1[REDACTED]"),
        (ParametersGenerated(), "$1[REDACTED]"),
        (EmailGenerated(), "[EMAIL]"),
        (CardGenerated(), "[CARD]"),
        (PhoneGenerated(), "[PHONE]"),
    ];

    static void Print(string file, string engine, byte[] source, (Regex Pattern, string Replacement)[] detectors)
    {
        var rates = new double[3];
        for (int run = 0; run < rates.Length; run++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int offset = 0; offset < source.Length;)
            {
                int length = Math.Min(64 * 1024, source.Length - offset);
                int lineEnd = source.AsSpan(offset, length).LastIndexOf((byte)'\n') + 1;
                if (lineEnd > 0)
                    length = lineEnd;
                string text = Encoding.Latin1.GetString(source, offset, length);
                foreach ((Regex pattern, string replacement) in detectors)
                    text = pattern.Replace(text, replacement);
                offset += length;
            }
            rates[run] = source.Length / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
        }
        Array.Sort(rates);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $".NET {engine}\t{Path.GetFileName(file)}\t{rates[1]:0.000}"));
    }

    [GeneratedRegex(Authorization, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorizationGenerated();

    [GeneratedRegex(Parameters, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ParametersGenerated();

    [GeneratedRegex(Email, RegexOptions.CultureInvariant)]
    private static partial Regex EmailGenerated();

    [GeneratedRegex(Card, RegexOptions.CultureInvariant)]
    private static partial Regex CardGenerated();

    [GeneratedRegex(Phone, RegexOptions.CultureInvariant)]
    private static partial Regex PhoneGenerated();
}
