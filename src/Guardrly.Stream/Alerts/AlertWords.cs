using System.Globalization;
using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>What formats say of an alert: the words that are the same in all of them.</summary>
internal static class AlertWords
{
    /// <summary>The word for a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        _ => "medium",
    };

    /// <summary>A time as RFC 3339 in UTC, with milliseconds.</summary>
    public static string Of(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A number in digits.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);
}
