using System.Buffers;
using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// A set of printable ASCII characters, written as the inside of a bracket expression: <c>A-Za-z0-9_-</c>, with
/// <c>\w</c> for letters, digits and <c>_</c>, <c>\d</c> for digits, and a backslash before what is to be literal.
/// </summary>
internal sealed class TokenAlphabet
{
    readonly SearchValues<byte> _values;
    readonly UInt128 _members;

    TokenAlphabet(UInt128 members)
    {
        _members = members;
        Span<byte> bytes = stackalloc byte[128];
        int count = 0;
        for (byte value = 0; value < 128; value++)
        {
            if (Contains(value))
                bytes[count++] = value;
        }
        _values = SearchValues.Create(bytes[..count]);
        HasEscapable = Contains((byte)'/') || Contains((byte)'+') || Contains((byte)'=');
    }

    /// <summary>Whether it holds characters that URLs and JSON write as escapes: <c>/ + =</c>.</summary>
    public bool HasEscapable { get; }

    /// <summary>How many characters it has.</summary>
    public int Count => (int)UInt128.PopCount(_members);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(byte value)
    {
        ulong half = value < 64 ? (ulong)_members : (ulong)(_members >> 64);
        return value < 128 && ((half >> (value & 63)) & 1) != 0;
    }

    /// <summary>How many bytes of the alphabet <paramref name="bytes"/> starts with.</summary>
    public int Run(ReadOnlySpan<byte> bytes)
    {
        int length = bytes.IndexOfAnyExcept(_values);
        return length < 0 ? bytes.Length : length;
    }

    /// <summary>Where the first byte of the alphabet stands; the length where there is none.</summary>
    public int Skip(ReadOnlySpan<byte> bytes)
    {
        int index = bytes.IndexOfAny(_values);
        return index < 0 ? bytes.Length : index;
    }

    /// <summary>How many bytes of the alphabet <paramref name="bytes"/> ends with.</summary>
    public int RunBackwards(ReadOnlySpan<byte> bytes) => bytes.Length - 1 - bytes.LastIndexOfAnyExcept(_values);

    /// <summary>Reads the inside of a bracket expression.</summary>
    /// <exception cref="FormatException">It is empty or holds what is no printable ASCII character.</exception>
    public static TokenAlphabet Parse(ReadOnlySpan<char> text)
    {
        UInt128 members = 0;
        int index = 0;
        while (index < text.Length)
        {
            if (text[index] == '\\' && index + 1 < text.Length && text[index + 1] is 'w' or 'd')
            {
                members |= Range('0', '9');
                if (text[index + 1] == 'w')
                    members |= Range('A', 'Z') | Range('a', 'z') | Range('_', '_');
                index += 2;
                continue;
            }
            char first = Character(text, ref index);
            char last = first;
            if (index + 1 < text.Length && text[index] == '-')
            {
                index++;
                last = Character(text, ref index);
            }
            if (last < first)
                throw new FormatException($"'{first}-{last}' runs backwards");
            members |= Range(first, last);
        }
        return members == 0 ? throw new FormatException("it has no characters") : new TokenAlphabet(members);
    }

    static char Character(ReadOnlySpan<char> text, ref int index)
    {
        bool isEscape = text[index] == '\\';
        if (isEscape && ++index == text.Length)
            throw new FormatException("it ends in a backslash; write \\\\ for one");
        char character = text[index++];
        if (isEscape && char.IsAsciiLetterOrDigit(character))
            throw new FormatException($"'\\{character}' is not known; write the characters out");
        return character is > ' ' and < (char)127
            ? character
            : throw new FormatException($"U+{(int)character:X4} is no printable ASCII character");
    }

    static UInt128 Range(char first, char last) => (UInt128.MaxValue >> (127 - (last - first))) << first;
}
