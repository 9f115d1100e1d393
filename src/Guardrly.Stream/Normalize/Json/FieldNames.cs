namespace Guardrly.Normalize.Json;

/// <summary>Reads the notation of <see cref="FieldTable"/>.</summary>
internal static class FieldNames
{
    /// <summary>All names that a row stands for, in order.</summary>
    public static IEnumerable<string> Expand(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(One);

    /// <summary>A name without the unit behind its colon, and the unit.</summary>
    public static (string Name, LatencyUnit Unit) Unit(string name)
    {
        int colon = name.LastIndexOf(':');
        return colon <= 0 ? (name, LatencyUnit.Open) : (name[..colon], name[(colon + 1)..] switch
        {
            "ms" => LatencyUnit.Milliseconds,
            "s" => LatencyUnit.Seconds,
            "us" => LatencyUnit.Microseconds,
            _ => LatencyUnit.Nanoseconds,
        });
    }

    static IEnumerable<string> One(string name)
    {
        int open = name.IndexOf('{');
        if (open < 0)
            return [name.Trim('.')];
        int close = name.IndexOf('}', open);
        return name[(open + 1)..close].Split(',').SelectMany(word => One(name[..open] + word + name[(close + 1)..]));
    }
}
