using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Guardrly.Parquet;

/// <summary>What stands for a source in file names: sixteen hexadecimal digits.</summary>
internal static class SourceName
{
    const int Digits = 16;
    const int OrdinalDigits = 6;

    static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Of what names it: a path, masked.</summary>
    public static string Of(string origin) => Of(SHA256.HashData(Encoding.UTF8.GetBytes(origin)));

    /// <summary>Of a hash.</summary>
    public static string Of(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..(Digits / 2)]);

    /// <summary>Reads it from the name of a file that a sink made.</summary>
    public static bool TryRead(string fileName, string suffix, [NotNullWhen(true)] out string? source)
    {
        source = null;
        ReadOnlySpan<char> name = fileName;
        if (!name.EndsWith(suffix, StringComparison.Ordinal))
            return false;
        name = name[..^suffix.Length];
        if (name.Length < Digits + 1 + OrdinalDigits || name[Digits] != '-'
            || name[..Digits].ContainsAnyExcept(s_digits)
            || name[(Digits + 1)..].ContainsAnyExceptInRange('0', '9'))
            return false;
        source = fileName[..Digits];
        return true;
    }
}
