using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>A value on a <see cref="JsonTape"/>. Places are indexes in the bytes that were read.</summary>
internal struct JsonNode
{
    /// <summary>Where its key starts, without the quote.</summary>
    public int KeyStart;

    /// <summary>Bytes of its key, as escaped as it stands; -1 for a value without one.</summary>
    public int KeyLength;

    /// <summary>Where it starts: a string behind its quote, an object at its brace.</summary>
    public int Start;

    /// <summary>Bytes: a string's without quotes, as escaped as it stands; an object's with its braces.</summary>
    public int Length;

    /// <summary>Index on the tape of what follows it and all that it holds.</summary>
    public int Next;

    /// <summary>Index on the tape of what holds it; -1 for the root.</summary>
    public int Parent;

    /// <summary>What it is.</summary>
    public JsonKind Kind;

    /// <summary>It is a string with an escape in it.</summary>
    public bool IsEscaped;

    /// <summary>Its key has an escape in it.</summary>
    public bool IsKeyEscaped;

    /// <summary>Its bytes.</summary>
    public readonly TextRange Text => new(Start, Length);

    /// <summary>Whether it holds others.</summary>
    public readonly bool IsContainer => Kind is JsonKind.Object or JsonKind.Array;
}
