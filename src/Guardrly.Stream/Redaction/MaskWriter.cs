using System.Buffers;
using Guardrly.Redaction.Mask;

namespace Guardrly.Redaction;

/// <summary>
/// Writes a text with its findings masked. Asks the destination for room in large pieces: an interface call a finding
/// would cost more than the copying.
/// </summary>
internal ref struct MaskWriter(RuleSet rules, IBufferWriter<byte> destination)
{
    const int RoomMin = 16 * 1024;

    Span<byte> _room;
    int _used;

    /// <summary>Bytes handed over so far.</summary>
    public long Written { get; private set; }

    /// <summary>Bytes written so far, handed over or not.</summary>
    public readonly long Total => Written + _used;

    /// <summary>Copies bytes that are no finding.</summary>
    public void Copy(ReadOnlySpan<byte> bytes)
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
        Span<byte> mark = stackalloc byte[Fingerprinter.MarkLength];
        mark = rules.Fingerprints is { } fingerprints && TakesFingerprint(finding.Kind)
            ? WriteMark(fingerprints, secret, mark)
            : default;
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

    static Span<byte> WriteMark(Fingerprinter fingerprints, ReadOnlySpan<byte> secret, Span<byte> mark)
    {
        fingerprints.Write(secret, mark);
        return mark;
    }

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
