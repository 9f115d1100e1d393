namespace Guardrly.Alerts;

/// <summary>The rules, in the order in which one record's alerts stand.</summary>
internal enum AlertRule : byte
{
    /// <summary>Calls that were forbidden, one after another.</summary>
    Consecutive403,

    /// <summary>Calls that were throttled, one after another.</summary>
    Consecutive429,

    /// <summary>Deletes, one after another.</summary>
    ConsecutiveDelete,

    /// <summary>Writes without a read between them.</summary>
    WriteBurstNoRead,

    /// <summary>A call to a host on no list.</summary>
    UnknownDomain,

    /// <summary>A large request body with a finding in it.</summary>
    LargeSensitivePayload,
}
