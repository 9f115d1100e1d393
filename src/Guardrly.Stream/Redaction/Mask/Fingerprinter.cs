using System.Buffers;
using System.Security.Cryptography;
using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction.Mask;

/// <summary>
/// Gives a credential its mark: the first 40 bits of HMAC-SHA256 over the decoded credential, as base32. The same
/// credential has the same mark in every encoding; without the key a mark says nothing. Immutable and thread-safe.
/// </summary>
internal sealed class Fingerprinter
{
    /// <summary>Bytes of a mark.</summary>
    public const int MarkLength = 8;

    const int StackBytesMax = 1024;

    readonly byte[] _key;

    /// <summary>Copies <paramref name="key"/>.</summary>
    public Fingerprinter(ReadOnlySpan<byte> key) => _key = key.ToArray();

    /// <summary>Writes the mark of a credential to the first 8 bytes of <paramref name="mark8"/>.</summary>
    public void Write(ReadOnlySpan<byte> credential, Span<byte> mark8)
    {
        if (!CredentialText.MayBeEncoded(credential))
        {
            WriteMark(credential, mark8);
            return;
        }

        byte[]? rented = null;
        Span<byte> scratch = credential.Length <= StackBytesMax
            ? stackalloc byte[StackBytesMax]
            : rented = ArrayPool<byte>.Shared.Rent(credential.Length);
        scratch = scratch[..credential.Length];
        credential.CopyTo(scratch);
        int length = CredentialText.Decode(scratch);
        WriteMark(scratch[..length], mark8);
        CryptographicOperations.ZeroMemory(scratch); // no secret stays in the pool or on the stack
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    void WriteMark(ReadOnlySpan<byte> credential, Span<byte> mark8)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, credential, hash);
        ulong bits = 0;
        for (int index = 0; index < 5; index++)
            bits = (bits << 8) | hash[index];
        for (int index = 0; index < MarkLength; index++)
            mark8[index] = "abcdefghijklmnopqrstuvwxyz234567"u8[(int)(bits >> (35 - (5 * index))) & 31];
    }
}
