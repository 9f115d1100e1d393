using System.Text.Json.Serialization;

namespace Guardrly.Cli.Report;

/// <summary>What <c>tail --status --json</c> prints.</summary>
sealed record StatusOfTail(IReadOnlyList<StatusOfFile> Files);

/// <summary>One file of it.</summary>
/// <param name="Path">Where it is now.</param>
/// <param name="Source">Its name in records.</param>
/// <param name="Bytes">Its size, or null where it is not to be found.</param>
/// <param name="ReadBytes">How much of it was read.</param>
/// <param name="DoneBytes">How much of it went out.</param>
/// <param name="LagBytes">How much did not.</param>
/// <param name="Finished">Nothing more is expected of it.</param>
/// <param name="LostBytes">Bytes that were destroyed before they could be read.</param>
sealed record StatusOfFile(
    string Path,
    string Source,
    long? Bytes,
    long ReadBytes,
    long DoneBytes,
    long? LagBytes,
    bool Finished,
    long LostBytes);

/// <summary>Serializes without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StatusOfTail))]
sealed partial class StatusJson : JsonSerializerContext;
