using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>
/// Names an alert: the first half of a SHA-256 over rule, rule version, key and evidence. The same log gives the same
/// names on every replay, however it is cut, on any machine and in any order of files.
/// </summary>
/// <remarks>
/// <para>
/// The stream goes in by its origin, not by the path as it was given, so the directory a command was started in does not
/// matter. The time of the completing record goes in because a file that is truncated and written anew has the same lines and
/// offsets again; its ordinal, because one line can hold several calls.
/// </para>
/// <para>
/// SHA-256 because a log is written by those it tells on: with a weak hash two alerts could be given one name, and who
/// takes alerts by name would drop the second. It is run only for what fires. Each part has its length before it, so no
/// two lists of parts are the same bytes.
/// </para>
/// </remarks>
internal sealed class AlertId
{
    const int LengthBytes = 16;

    readonly ArrayBufferWriter<byte> _parts = new(512);

    /// <summary>The name, 32 hexadecimal digits.</summary>
    public string Of(
        RuleFacts facts, RecordBatch batch, in Record record, string platform, ReadOnlySpan<EvidenceMark> evidence)
    {
        _parts.ResetWrittenCount();
        Add(facts.Name);
        Add(facts.Version);
        Add(batch.Stream.Origin);
        Add(record.SessionId.IsNull ? -1 : record.SessionId.Length);
        _parts.Write(AlertKey.Known(batch[record.SessionId]));
        Add(platform);
        Add(evidence.Length);
        foreach (EvidenceMark mark in evidence)
        {
            Add(mark.Line);
            Add(mark.Offset);
        }
        Add(record.TimestampMilliseconds);
        Add(record.Ordinal);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_parts.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash[..LengthBytes]);
    }

    void Add(string text)
    {
        Add(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _parts);
    }

    void Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_parts.GetSpan(sizeof(long)), number);
        _parts.Advance(sizeof(long));
    }
}
