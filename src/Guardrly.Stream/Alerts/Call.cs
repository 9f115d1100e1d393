using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>What a rule looks at: a call, classified, with the batch that its texts lie in.</summary>
internal readonly ref struct Call(RecordBatch batch, ref readonly Record record)
{
    /// <summary>The call.</summary>
    public readonly ref readonly Record Record = ref record;

    /// <summary>What it does.</summary>
    public Access Access => Record.Access;

    /// <summary>Whether its answer is known: without one it says nothing about what its key may do.</summary>
    public bool IsAnswered => Record.EffectiveStatus != 0;

    /// <summary>
    /// Whether it neither reads nor writes what the agent works on: it asks for a token, or what it may ask for.
    /// </summary>
    public bool IsAside => Record.IsTokenCall || Record.Access == Access.None;

    /// <summary>Whether it was refused because another request holds the object.</summary>
    public bool IsLockTimeout => batch[Record.ErrorCode].SequenceEqual("lock_timeout"u8);

    /// <summary>Whether its host is on no list of known ones.</summary>
    public bool IsToUnknownDomain => (Record.IsUnknownDomain || Record.IsMetadataHost) && !Record.Host.IsNull;
}
