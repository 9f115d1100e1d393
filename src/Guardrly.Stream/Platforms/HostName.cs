using System.Buffers.Text;
using System.Net;
using System.Text;

namespace Guardrly.Platforms;

/// <summary>Hosts, in the one spelling that they are compared in.</summary>
internal static class HostName
{
    /// <summary>Longest host that is looked at, in bytes.</summary>
    public const int BytesMax = 255;

    /// <summary>
    /// Writes a host decoded, in lower case and without a trailing dot. Letters of other scripts stay: a name with a
    /// Cyrillic а is another name.
    /// </summary>
    /// <param name="host">Without userinfo and port.</param>
    /// <param name="destination">At least <see cref="BytesMax"/> bytes.</param>
    /// <returns>Bytes written; a longer host is cut.</returns>
    public static int Normalize(ReadOnlySpan<byte> host, Span<byte> destination)
    {
        int length = 0;
        for (int index = 0; index < host.Length && length < BytesMax; index++)
        {
            byte letter = host[index];
            if (letter == '%' && index + 2 < host.Length
                && Utf8Parser.TryParse(host.Slice(index + 1, 2), out byte value, out int consumed, 'x') && consumed == 2)
            {
                letter = value;
                index += 2;
            }
            destination[length++] = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
        }
        while (length > 1 && destination[length - 1] == '.')
            length--;
        return length;
    }

    /// <summary>Whether a host is a domain or lies below it.</summary>
    public static bool IsWithin(ReadOnlySpan<byte> host, ReadOnlySpan<byte> domain) =>
        host.EndsWith(domain)
        && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.');

    /// <summary>What a host is by its address alone.</summary>
    public static HostKind KindOf(ReadOnlySpan<byte> host)
    {
        if (host.SequenceEqual("metadata.google.internal"u8) || host.SequenceEqual("metadata"u8))
            return HostKind.Metadata;
        if (IsWithin(host, "localhost"u8))
            return HostKind.Loopback;
        // Only what starts like an address can be one; names are by far the most.
        if (host.IsEmpty || !(char.IsAsciiDigit((char)host[0]) || host[0] == '['))
            return HostKind.Name;
        return TryAddress(host, out IPAddress address) ? KindOf(address) : HostKind.Name;
    }

    static HostKind KindOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out int length);
        if (length == 16)
        {
            ReadOnlySpan<byte> amazon = [0xFD, 0, 0x0E, 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54];
            return bytes.SequenceEqual(amazon) ? HostKind.Metadata
                : IPAddress.IsLoopback(address) ? HostKind.Loopback
                : address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal ? HostKind.Private
                : HostKind.Address;
        }
        return (bytes[0], bytes[1], bytes[2], bytes[3]) switch
        {
            (169, 254, 169, 254) or (169, 254, 170, 2) or (100, 100, 100, 200) => HostKind.Metadata,
            (127, _, _, _) or (0, 0, 0, 0) => HostKind.Loopback,
            (10, _, _, _) or (192, 168, _, _) or (169, 254, _, _) => HostKind.Private,
            (172, >= 16 and <= 31, _, _) => HostKind.Private,
            _ => HostKind.Address,
        };
    }

    /// <summary>Any spelling of an address that a client takes: dotted, decimal, hexadecimal, octal, IPv6.</summary>
    static bool TryAddress(ReadOnlySpan<byte> host, out IPAddress address)
    {
        Span<char> text = stackalloc char[BytesMax];
        ReadOnlySpan<byte> inner = host[0] == '[' && host[^1] == ']' ? host[1..^1] : host;
        int length = Encoding.ASCII.GetChars(inner, text);
        bool isAddress = IPAddress.TryParse(text[..length], out IPAddress? parsed);
        address = parsed ?? IPAddress.None;
        return isAddress;
    }
}
