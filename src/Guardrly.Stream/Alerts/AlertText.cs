using System.Buffers;
using System.Globalization;
using System.Text;
using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>
/// Writes an alert for people, a few lines each: how urgent, which rule, when, what happened, what to do, and the lines
/// of the log to look at. Immutable and thread-safe.
/// </summary>
internal sealed class AlertText
{
    /// <summary>Without colours.</summary>
    public static AlertText Plain { get; } = new("", "", "", "", "");

    /// <summary>With the colours of a terminal.</summary>
    public static AlertText Ansi { get; } = new("\e[1;97;41m", "\e[1;31m", "\e[1;33m", "\e[2m", "\e[0m");

    readonly string _critical;
    readonly string _high;
    readonly string _medium;
    readonly string _faint;
    readonly string _end;

    AlertText(string critical, string high, string medium, string faint, string end)
    {
        _critical = critical;
        _high = high;
        _medium = medium;
        _faint = faint;
        _end = end;
    }

    /// <summary>Writes the lines of an alert, the last one's end included.</summary>
    public void Write(IBufferWriter<byte> output, Alert alert)
    {
        Own(output, Colour(alert.Severity));
        Own(output, alert.Severity.Word().ToUpperInvariant());
        Own(output, _end);
        Own(output, " ");
        Foreign(output, alert.Rule);
        if (alert.Timestamp is { } time)
            Own(output, time.UtcDateTime.ToString("' 'yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        Own(output, "\n  ");
        Happened(output, alert);
        Own(output, "\n  what to do: ");
        Foreign(output, alert.Action);
        Own(output, "\n  evidence:   ");
        for (int index = 0; index < alert.Evidence.Count; index++)
        {
            Own(output, index == 0 ? "" : index % 8 == 0 ? ",\n              " : ", ");
            Place(output, alert.Evidence[index], index == 0 ? null : alert.Evidence[index - 1].Source);
        }
        Own(output, $"\n  {_faint}id:         ");
        Foreign(output, alert.Id);
        Own(output, _end + "\n");
    }

    string Colour(Severity severity) => severity switch
    {
        Severity.Critical => _critical,
        Severity.High => _high,
        _ => _medium,
    };

    /// <summary>What happened, in words.</summary>
    static void Happened(IBufferWriter<byte> output, Alert alert)
    {
        string count = Digits(alert.Count ?? 0);
        Own(output, alert.Rule switch
        {
            "consecutive_403" => $"{count} calls in a row were forbidden (403)",
            "consecutive_429" => $"{count} calls in a row were throttled (429)",
            "consecutive_delete" => $"{count} deletes in a row",
            "write_burst_no_read" => $"{count} writes without a read between them",
            "unknown_domain" => "a call to a host that is on no list",
            "large_sensitive_payload" => $"a request of {Digits(alert.Bytes ?? 0)} bytes with sensitive data in it",
            _ => "the rule fired",
        });
        if (alert.Host is not null)
        {
            Own(output, alert.Rule == "unknown_domain" ? ": " : ", to a host that is on no list: ");
            Foreign(output, alert.Host);
            if (!Ascii.IsValid(alert.Host))
                Own(output, " (not all of its letters are ASCII: it may pass for another)");
        }
        Own(output, "\n  platform ");
        Foreign(output, alert.Platform);
        Own(output, alert.SessionId is null ? ", no session" : ", session ");
        Foreign(output, alert.SessionId ?? "");
    }

    /// <summary>As an editor takes it; a source that was just named is not named again.</summary>
    static void Place(IBufferWriter<byte> output, Evidence evidence, string? before)
    {
        if (evidence.Source != before)
            Foreign(output, evidence.Source);
        Own(output, ":" + (evidence.Line is { } line ? Digits(line) : "@" + Digits(evidence.Offset)));
    }

    static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Our own words: they go out as they are.</summary>
    static void Own(IBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);

    /// <summary>What came from outside.</summary>
    static void Foreign(IBufferWriter<byte> output, string text) => AlertCharacters.WriteText(output, text);
}
