namespace Guardrly.Records;

/// <summary>The words that stand for enumerations in records and alerts.</summary>
internal static class Words
{
    /// <summary><c>read</c>, <c>write</c>, <c>delete</c>, or null.</summary>
    public static string? Word(this Access access) => access switch
    {
        Access.Read => "read",
        Access.Write => "write",
        Access.Delete => "delete",
        _ => null,
    };

    /// <summary><c>low</c> to <c>critical</c>, or null.</summary>
    public static string? Word(this Risk risk) => risk switch
    {
        Risk.Low => "low",
        Risk.Medium => "medium",
        Risk.High => "high",
        Risk.Critical => "critical",
        _ => null,
    };

    /// <summary><c>medium</c>, <c>high</c> or <c>critical</c>.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        _ => "medium",
    };
}
