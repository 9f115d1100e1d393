using System.Globalization;
using System.Text.Json;
using Guardrly.Native;
using Guardrly.Sources;
using Guardrly.Tail;

namespace Guardrly.Cli.Report;

/// <summary>What the state of a tail says of its files; read from outside, while it runs or not.</summary>
static class TailStatus
{
    /// <summary>A line a file: how much of it is read, how much is not.</summary>
    public static string Table(CheckpointView view)
    {
        var lines = new List<string>();
        foreach (StreamState state in view.Streams.OrderBy(state => state.Path, StringComparer.Ordinal))
            lines.Add($"{Messages.Safe(state.Path)}: {Words(state)}");
        if (lines.Count == 0)
            lines.Add("nothing was read yet");
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The same for machines: a JSON object.</summary>
    public static string Json(CheckpointView view) => JsonSerializer.Serialize(
        new StatusOfTail(
            [
                .. view.Streams.OrderBy(state => state.Path, StringComparer.Ordinal).Select(state =>
                {
                    long length = Length(state);
                    return new StatusOfFile(
                        Messages.Safe(state.Path), state.Source, length < 0 ? null : length, state.Print.Cursor,
                        state.DoneInput, length < 0 ? null : Math.Max(0, length - state.DoneInput), state.IsFinished,
                        state.LostBytes);
                }),
            ]),
        StatusJson.Default.StatusOfTail) + "\n";

    /// <summary>Why one path is read or not.</summary>
    public static string Explain(CheckpointView view, IReadOnlyList<string> patterns, string path)
    {
        string shown = Messages.Safe(path);
        if (!FileStatus.TryRead(path, followLinks: true, out FileStatus status, out string reason))
            return $"{shown}: {reason}\n";
        if (status.Kind != FileKind.Regular)
            return $"{shown}: is a {status.Kind.Word()}; only files are followed\n";
        string full = RealPath.Of(path);
        bool isWatched = InputList.Find([.. patterns]).Entries
            .Any(entry => string.Equals(RealPath.Of(entry.Path), full, RealPath.NameComparison));
        var key = FileKey.Of(status);
        string identity = string.Create(
            CultureInfo.InvariantCulture, $"device {key.Device:x}, inode {key.Inode}, made at {key.Created} ns");
        StreamState? state = view.Streams.LastOrDefault(state => state.Key == key);
        string watched = isWatched ? "a pattern leads to it" : "no pattern leads to it";
        if (state is null)
        {
            string why = isWatched
                ? "it was not read yet; it will be when guardrly tail runs"
                : "it is not read unless it is a file that was followed before and renamed";
            return $"{shown}: {watched}; {why}\n  {identity}\n";
        }
        return $"{shown}: {watched}; {Words(state)}\n  {identity}\n"
            + $"  in records: {state.Source}; reading starts again at byte {state.Replay.InputOffset}, "
            + $"what lies before {state.DoneInput} went out\n";
    }

    static string Words(StreamState state)
    {
        long length = Length(state);
        string lost = state.LostBytes > 0 ? $", {state.LostBytes} bytes were destroyed unread" : "";
        if (state.IsFinished)
            return $"finished after {state.DoneInput} bytes{lost}";
        if (length < 0)
            return $"read up to byte {state.DoneInput}, now not where it was{lost}";
        long behind = Math.Max(0, length - state.DoneInput);
        return $"read up to byte {state.DoneInput} of {length}, {behind} bytes behind{lost}";
    }

    static long Length(StreamState state) =>
        FileStatus.TryRead(state.Path, followLinks: true, out FileStatus status, out _)
        && FileKey.Of(status) == state.Key && !state.IsPacked
            ? status.LengthBytes
            : -1;
}
