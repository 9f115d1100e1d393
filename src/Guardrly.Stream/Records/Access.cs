namespace Guardrly.Records;

/// <summary>What a call does to what it addresses. A delete counts as a write, whatever its status.</summary>
internal enum Access : byte
{
    /// <summary>No call, or a method that says nothing (<c>OPTIONS</c>).</summary>
    None = 0,
    Read,
    Write,
    Delete,
}
