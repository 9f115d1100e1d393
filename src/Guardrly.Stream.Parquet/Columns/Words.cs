using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Guardrly.Parquet.Columns;

/// <summary>Makes the same string of the same bytes again and again, without a new one each time.</summary>
internal sealed class Words
{
    readonly Dictionary<string, string> _known;
    readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    string _last = "";

    public Words()
    {
        _known = new Dictionary<string, string>(Utf8Comparer.Instance);
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The text of some UTF-8 bytes; what is none becomes U+FFFD.</summary>
    public ReadOnlyMemory<char> Of(ReadOnlySpan<byte> text)
    {
        if (Utf8Comparer.Instance.Equals(text, _last))
            return _last.AsMemory();
        if (text.Length > ParquetLimits.WordBytesMax)
            return Encoding.UTF8.GetString(text).AsMemory();
        if (!_lookup.TryGetValue(text, out string? word))
        {
            word = Encoding.UTF8.GetString(text);
            if (_known.Count < ParquetLimits.WordsMax)
                _lookup.TryAdd(text, word);
        }
        _last = word;
        return word.AsMemory();
    }

    /// <summary>Starts anew when no more can be remembered: a long run must not stay with its first ones.</summary>
    public void ClearIfFull()
    {
        if (_known.Count >= ParquetLimits.WordsMax)
            _known.Clear();
    }

    /// <summary>Compares bytes with strings by what the strings are in UTF-8.</summary>
    sealed class Utf8Comparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode([DisallowNull] string obj)
        {
            Span<byte> bytes = stackalloc byte[ParquetLimits.WordBytesMax * 3]; // U+FFFD is three bytes for one
            return GetHashCode(bytes[..Encoding.UTF8.GetBytes(obj, bytes)]);
        }

        public bool Equals(ReadOnlySpan<byte> alternate, string other)
        {
            if (alternate.Length != other.Length) // the texts remembered are nearly always ASCII
                return !Ascii.IsValid(other) && EqualsSlowly(alternate, other);
            return Ascii.Equals(alternate, other) || EqualsSlowly(alternate, other);
        }

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);

        static bool EqualsSlowly(ReadOnlySpan<byte> bytes, string text)
        {
            if (Encoding.UTF8.GetByteCount(text) != bytes.Length)
                return false;
            Span<byte> own = stackalloc byte[ParquetLimits.WordBytesMax * 3];
            return Encoding.UTF8.TryGetBytes(text, own, out int length) && own[..length].SequenceEqual(bytes);
        }
    }
}
