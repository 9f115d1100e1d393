namespace Guardrly.Records;

/// <summary>A stretch of the bytes of one <see cref="Guardrly.Framing.RecordBatch"/>; the default value is
/// null.</summary>
internal readonly struct TextRange : IEquatable<TextRange>
{
    readonly int _lengthPlusOne; // so that default(TextRange) is null, not empty

    /// <summary>A stretch that is not null, empty or not.</summary>
    /// <param name="start">Index of its first byte in the batch's bytes.</param>
    /// <param name="length">Bytes.</param>
    public TextRange(int start, int length)
    {
        Start = start;
        _lengthPlusOne = length + 1;
    }

    /// <summary>Index of its first byte in the batch's bytes.</summary>
    public int Start { get; }

    /// <summary>Bytes; 0 for null.</summary>
    public int Length => IsNull ? 0 : _lengthPlusOne - 1;

    /// <summary>Index after its last byte.</summary>
    public int End => Start + Length;

    /// <summary>Whether there is no value at all.</summary>
    public bool IsNull => _lengthPlusOne == 0;

    /// <inheritdoc/>
    public bool Equals(TextRange other) => Start == other.Start && _lengthPlusOne == other._lengthPlusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, _lengthPlusOne);

    /// <summary>Whether both are the same stretch.</summary>
    public static bool operator ==(TextRange left, TextRange right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TextRange left, TextRange right) => !left.Equals(right);
}
