namespace Guardrly.Redaction;

/// <summary>What a run is in the middle of.</summary>
internal enum RunMode : byte
{
    /// <summary>Ordinary text: candidates are looked for.</summary>
    Text,

    /// <summary>Inside a private key block, which is taken line by line.</summary>
    PrivateKey,

    /// <summary>Inside a value that outgrew its bound: masked on, in pieces, until what closes it.</summary>
    OpenValue,
}
