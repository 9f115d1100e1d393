using System.Runtime.InteropServices;
using System.Text;

namespace Guardrly.Tests.Support;

/// <summary>The rule of the promise: no run of 8 bytes of a secret is left in the output.</summary>
internal static class Leak
{
    const int WindowBytes = sizeof(ulong);

    /// <summary>
    /// What is left of the secrets in <paramref name="output"/>, or null. A window that stands in the input outside the
    /// secrets too (a host name that is an address's domain) is none.
    /// </summary>
    public static string? Find(ReadOnlySpan<byte> input, ReadOnlySpan<byte> output, IEnumerable<byte[]> secrets)
    {
        byte[][] longestFirst = [.. secrets.OrderByDescending(secret => secret.Length)];
        byte[] rest = Without(input, longestFirst);
        HashSet<ulong> left = Windows(WithoutPlaceholders(output));
        left.ExceptWith(Windows(rest));
        foreach (byte[] secret in longestFirst)
        {
            if (secret.Length < WindowBytes)
            {
                if (output.IndexOf(secret) >= 0 && rest.AsSpan().IndexOf(secret) < 0)
                    return $"the secret {Escape(secret)}";
                continue;
            }
            for (int index = 0; index + WindowBytes <= secret.Length; index++)
            {
                ReadOnlySpan<byte> window = secret.AsSpan(index, WindowBytes);
                if (left.Contains(MemoryMarshal.Read<ulong>(window)))
                    return $"{Escape(window)} of {Escape(secret)}";
            }
        }
        return null;
    }

    /// <summary>Bytes as text that can be read and pasted.</summary>
    public static string Escape(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length + 16);
        foreach (byte value in bytes)
        {
            if (value is >= 0x20 and < 0x7f and not (byte)'\\')
                text.Append((char)value);
            else
                text.Append(value switch { (byte)'\n' => "\\n", (byte)'\r' => "\\r", _ => $"\\x{value:x2}" });
        }
        return text.ToString();
    }

    /// <summary>
    /// The output with a NUL in place of each placeholder: what it shares with a secret tells nothing.
    /// </summary>
    static byte[] WithoutPlaceholders(ReadOnlySpan<byte> output)
    {
        var rest = new List<byte>(output.Length);
        while (true)
        {
            int start = output.IndexOf("[REDACTED:"u8);
            int length = start < 0 ? -1 : output[start..].IndexOf((byte)']');
            if (length < 0)
                break;
            rest.AddRange(output[..start]);
            rest.Add(0);
            output = output[(start + length + 1)..];
        }
        rest.AddRange(output);
        return [.. rest];
    }

    static HashSet<ulong> Windows(ReadOnlySpan<byte> bytes)
    {
        var windows = new HashSet<ulong>(bytes.Length);
        for (int index = 0; index + WindowBytes <= bytes.Length; index++)
            windows.Add(MemoryMarshal.Read<ulong>(bytes[index..]));
        return windows;
    }

    /// <summary>The input with a NUL in place of each secret.</summary>
    static byte[] Without(ReadOnlySpan<byte> input, byte[][] secrets)
    {
        byte[] rest = input.ToArray();
        foreach (byte[] secret in secrets)
        {
            if (secret.Length == 0 || rest.AsSpan().IndexOf(secret) < 0)
                continue;
            var kept = new List<byte>(rest.Length);
            int from = 0;
            for (int at; (at = rest.AsSpan(from).IndexOf(secret)) >= 0; from += at + secret.Length)
            {
                kept.AddRange(rest.AsSpan(from, at));
                kept.Add(0);
            }
            kept.AddRange(rest.AsSpan(from));
            rest = [.. kept];
        }
        return rest;
    }
}
