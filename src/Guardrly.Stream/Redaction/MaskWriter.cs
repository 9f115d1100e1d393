using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Guardrly.Redaction.Mask;

namespace Guardrly.Redaction;

/// <summary>
/// Writes a text with its findings masked. Asks the destination for room in large pieces: an interface call a finding
/// would cost more than the copying.
/// </summary>
internal ref struct MaskWriter(RuleSet rules, IBufferWriter<byte> destination)
{
    const int RoomMin = 16 * 1024;

    /// <summary>What is copied as one vector or two.</summary>
    const int VectoredMax = 128;

    Span<byte> _room;
    int _used;

    /// <summary>Bytes handed over so far.</summary>
    public long Written { get; private set; }

    /// <summary>Bytes written so far, handed over or not.</summary>
    public readonly long Total => Written + _used;

    /// <summary>
    /// Copies [<paramref name="start"/>, <paramref name="end"/>) of <paramref name="source"/>, where no finding is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Copy(ReadOnlySpan<byte> source, int start, int end)
    {
        // What stands between two findings is mostly short, and what a vector holds beyond it is written over.
        int length = end - start;
        if ((uint)length <= VectoredMax && source.Length - start >= VectoredMax && _room.Length - _used >= VectoredMax)
        {
            ReadOnlySpan<byte> from = source.Slice(start, VectoredMax);
            Span<byte> to = _room.Slice(_used, VectoredMax);
            Vector512.Create(from).CopyTo(to);
            if (length > Vector512<byte>.Count)
                Vector512.Create(from[Vector512<byte>.Count..]).CopyTo(to[Vector512<byte>.Count..]);
            _used += length;
            return;
        }
        Copy(source[start..end]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Copy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= _room.Length - _used)
        {
            bytes.CopyTo(_room[_used..]);
            _used += bytes.Length;
            return;
        }
        CopySlow(bytes);
    }

    /// <summary>Writes the placeholder of <paramref name="secret"/>.</summary>
    public void Mask(in LineFinding finding, ReadOnlySpan<byte> secret)
    {
        if (_room.Length - _used < PlaceholderTable.LengthMax)
            Refill();
        if (rules.Fingerprints is { } fingerprints && TakesFingerprint(finding.Kind))
            MaskMarked(fingerprints, finding, secret);
        else
            _used += rules.Placeholders.Write(finding.Kind, finding.Form, default, _room[_used..]);
    }

    void MaskMarked(Fingerprinter fingerprints, in LineFinding finding, ReadOnlySpan<byte> secret)
    {
        Span<byte> mark = stackalloc byte[Fingerprinter.MarkLength];
        fingerprints.Write(secret, mark);
        _used += rules.Placeholders.Write(finding.Kind, finding.Form, mark, _room[_used..]);
    }

    /// <summary>Hands what was written over to the destination.</summary>
    public void Flush()
    {
        if (_used > 0)
            destination.Advance(_used);
        Written += _used;
        _room = default;
        _used = 0;
    }

    readonly bool TakesFingerprint(SecretKind kind) =>
        rules.FingerprintPersonalData || !SecretKinds.IsPersonalData(kind);

    void CopySlow(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_used == _room.Length)
                Refill();
            int count = Math.Min(bytes.Length, _room.Length - _used);
            bytes[..count].CopyTo(_room[_used..]);
            _used += count;
            bytes = bytes[count..];
        }
    }

    void Refill()
    {
        Flush();
        _room = destination.GetSpan(RoomMin);
    }
}
