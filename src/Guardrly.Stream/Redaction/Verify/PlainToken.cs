using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// A run of letters, digits and the marks <c>- _ + /</c>, as most tokens are, with what it is made of: read at once, a
/// bit a byte. It answers only where all that is asked of a value is then plain; what it does not answer, the tests of
/// <see cref="ValueTest"/> do.
/// </summary>
internal readonly struct PlainToken
{
    /// <summary>The longest that is read.</summary>
    public const int LengthMax = 64;

    /// <summary>Longer than every word that is known to be harmless; but none of those has a digit.</summary>
    const int LettersMin = WordMap.WordLengthMax + 1;

    /// <summary>Longer than what numbers, versions and words of parsers are told by.</summary>
    const int LengthMin = 13;

    const int OpaqueLengthMin = 16;

    /// <summary>Up to here a token may be a credential that was masked, or part of a sentence.</summary>
    const int CredentialLengthMin = 20;

    const int MaskedLengthMax = 80;

    readonly ulong _digits;
    readonly ulong _capitals;
    readonly ulong _small;

    /// <summary>How many bytes it has; <see cref="LengthMax"/>: perhaps more.</summary>
    public readonly int Length;

    PlainToken(int length, ulong digits, ulong capitals, ulong small)
    {
        Length = length;
        _digits = digits;
        _capitals = capitals;
        _small = small;
    }

    /// <summary>
    /// The run at <paramref name="start"/>, if the text goes on for <see cref="LengthMax"/> bytes and some more.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> text, int start, out PlainToken token)
    {
        if (text.Length - start < LengthMax + 4)
        {
            token = default;
            return false;
        }
        var bytes = Vector512.Create(text.Slice(start, Vector512<byte>.Count));
        ulong plain = Plain(bytes, out ulong digits, out ulong capitals, out ulong small);
        ulong run = plain & ~(plain + 1); // the ones below the lowest zero
        token = new(BitOperations.TrailingZeroCount(~plain), digits & run, capitals & run, small & run);
        return true;
    }

    public bool HasDigits => _digits != 0;

    /// <summary>
    /// Small letters, capitals and digits, or letters that change their case as those of no words do:
    /// <see cref="SecretLike.IsOpaque"/> unless harmless.
    /// </summary>
    public bool IsOpaque =>
        Length >= OpaqueLengthMin && (_digits != 0 ? _capitals != 0 && _small != 0 : AreLettersScrambled);

    /// <summary>Letters alone, as <see cref="SecretLike.IsLikely"/> asks of a part without separators.</summary>
    bool AreLettersScrambled =>
        BitOperations.PopCount(_capitals | _small) == Length
        && BitOperations.PopCount(_capitals) > 3 && BitOperations.PopCount(_small) > 3
        && BitOperations.PopCount(_capitals & (_small << 1)) * 4 > Length;

    /// <summary>
    /// False: <see cref="SecretLike.IsHarmless"/>, <see cref="SecretLike.IsLocation"/> and
    /// <see cref="Prose.IsSentence"/> cannot be true of it, for it is longer than their words and no such text as
    /// theirs is in it.
    /// </summary>
    /// <param name="text">What it was read from.</param>
    /// <param name="start">Where.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPerhapsHarmless(ReadOnlySpan<byte> text, int start)
    {
        if (Length is < LengthMin or LengthMax || (Length < LettersMin && _digits == 0))
            return true;
        if (((_digits | _capitals | _small) & 1) == 0 || HasRow(_capitals))
            return true; // REDACTED
        // xxxx1, your-key, ref+vault, 2024-01-31T
        return (text[start] | 0x20) is 'x' or 'y' || text[start + 3] == '+' || text[start + 4] == '-';
    }

    /// <summary>
    /// Reads a run that may have dots in it and be longer, as JSON web tokens are. True where it is a credential
    /// whatever the scheme before it: <see cref="AuthorizationText.IsHarmless"/> cannot be true of it, and it is no
    /// word and no list of parameters.
    /// </summary>
    public static bool TryReadDotted(ReadOnlySpan<byte> text, int start, out int end)
    {
        bool hasDots = false;
        ulong digits = 0;
        ulong capitals = 0;
        for (end = start; ; end += LengthMax)
        {
            if (text.Length - end < LengthMax + 4)
                return false;
            var bytes = Vector512.Create(text.Slice(end, Vector512<byte>.Count));
            ulong dots = Vector512.Equals(bytes, Vector512.Create((byte)'.')).ExtractMostSignificantBits();
            ulong plain = Plain(bytes, out ulong blockDigits, out ulong blockCapitals, out _) | dots;
            ulong run = plain & ~(plain + 1);
            hasDots |= (dots & run) != 0;
            digits |= blockDigits & run;
            capitals |= HasRow(blockCapitals & run) ? 1u : 0;
            if (run == ulong.MaxValue)
                continue;
            end += BitOperations.TrailingZeroCount(~plain);
            break;
        }
        int length = end - start;
        byte first = text[start];
        if (length <= CredentialLengthMin || digits == 0 || !char.IsAsciiLetterOrDigit((char)first)
            || (first | 0x20) is 'x' or 'y' || text[start + 3] == '+')
        {
            return false;
        }
        // What is masked is never longer; what is shorter and has a dot might be code or cut short.
        return !hasDots || length > MaskedLengthMax
            || (length < LengthMax && capitals == 0 && first is not ((byte)'p' or (byte)'o' or (byte)'i' or (byte)'s'));
    }

    /// <summary>Whether eight capitals stand in a row.</summary>
    static bool HasRow(ulong capitals)
    {
        ulong rows = capitals & (capitals >> 1);
        rows &= rows >> 2;
        return (rows & (rows >> 4)) != 0;
    }

    /// <summary>A bit for each letter, digit and mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Plain(Vector512<byte> bytes, out ulong digits, out ulong capitals, out ulong small)
    {
        digits = InRange(bytes, (byte)'0', 10);
        capitals = InRange(bytes, (byte)'A', 26);
        small = InRange(bytes, (byte)'a', 26);
        Vector512<byte> marks = Vector512.Equals(bytes, Vector512.Create((byte)'-'))
            | Vector512.Equals(bytes, Vector512.Create((byte)'_'))
            | Vector512.Equals(bytes, Vector512.Create((byte)'+'))
            | Vector512.Equals(bytes, Vector512.Create((byte)'/'));
        return digits | capitals | small | marks.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong InRange(Vector512<byte> bytes, byte first, byte count) =>
        Vector512.LessThan(bytes - Vector512.Create(first), Vector512.Create(count)).ExtractMostSignificantBits();
}
