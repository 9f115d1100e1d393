using System.Text.Json;
using Guardrly.Alerts;
using Guardrly.Platforms;
using Guardrly.Redaction;
using Guardrly.Sinks;
using Guardrly.Tail;

namespace Guardrly.Tests.Tail;

/// <summary>
/// A tail on real files in a folder of its own, driven step by step by a clock that stands still in between; it can be
/// killed between any two steps.
/// </summary>
internal sealed class TailRig : IDisposable
{
    // Where files are in memory a test takes a tenth of the time.
    static readonly string s_root = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    readonly string _pattern;
    CheckpointStore? _store;
    TailLoop? _loop;
    TailStages? _stages;

    public TailRig(string pattern = "logs/app.log*")
    {
        Folder = Path.Join(s_root, "guardrly-tail-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.Join(Folder, "logs"));
        _pattern = Path.Join(Folder, pattern);
    }

    public string Folder { get; }

    public ManualTime Time { get; } = new();

    /// <summary>What was said to people.</summary>
    public List<string> Said { get; } = [];

    public bool FromEnd { get; set; }

    public bool IsRunning => _loop is not null;

    public TailLoop Loop => _loop!;

    public IReadOnlyList<FlakyOutput> Outputs { get; private set; } = [];

    public int FilesOpenMax { get; set; } = 400;

    public string this[string name] => Path.Join(Folder, name);

    /// <summary>Masked lines that came out.</summary>
    public string[] Lines => Read("out/lines.log");

    /// <summary>Texts of the records that came out.</summary>
    public string[] Records => [.. Read("out/records.jsonl").Select(line => Text(line, "text"))];

    /// <summary>Rules of the alerts that came out.</summary>
    public string[] Alerts => [.. Read("out/alerts.jsonl").Select(line => Text(line, "rule"))];

    public void Start()
    {
        _store = CheckpointStore.Open(this["state"]);
        TailOutput lines = Open("lines.log"), records = Open("records.jsonl"), alerts = Open("alerts.jsonl");
        Outputs = [new FlakyOutput(lines), new FlakyOutput(records), new FlakyOutput(alerts)];
        RecordJson json = new(PlatformTable.BuiltIn, Redactor.Default.NameOf);
        TailSink[] sinks =
        [
            TailSink.Lines(Outputs[0]),
            new TailSink(Outputs[1], (batch, _, to) => json.Write(batch, to), NeedsRecords: true),
            new TailSink(
                Outputs[2],
                (batch, _, to) =>
                {
                    foreach (Records.Alert alert in batch.Alerts)
                        AlertJson.Write(to, alert);
                },
                NeedsRecords: true),
        ];
        _stages = new TailStages(Redactor.Default, PlatformTable.BuiltIn, new AlertSettings(), sinks);
        var settings = new TailSettings
        {
            Paths = [_pattern],
            FromEnd = FromEnd,
            SafePath = path => Path.GetRelativePath(Folder, path),
            OpenFilesMax = FilesOpenMax,
            BusyStreamsMax = 2,
            WakeStreamsMax = 4,
        };
        _loop = new TailLoop(settings, _stages, _store, Time, Said.Add);
        _loop.Begin();
    }

    /// <summary>All streams, and what came of them: for the message of a test that failed.</summary>
    public string Describe() => string.Join('\n',
        _loop!.Files.Select(file => $"{file.State} read {file.ReadEnd} of {file.LengthBytes}")
            .Concat(File.ReadAllLines(this["out/records.jsonl"]).Select(line => line[..60] + line[^40..])));

    /// <summary>Lets time pass and does what there is to do then; without any notice from the system.</summary>
    public void Step(long milliseconds = 50)
    {
        Time.Advance(milliseconds);
        for (int round = 0; round < 1000 && _loop!.Step([], isOverrun: false) == 0; round++)
        {
        }
    }

    /// <summary>Steps until all that is to be had must have come out.</summary>
    public void Settle()
    {
        for (int step = 0; step < 12; step++)
            Step(step < 6 ? 120 : 1500);
    }

    /// <summary>The end of the program without any farewell; the last frame of the state may be torn.</summary>
    public void Kill(int tornBytes = 0)
    {
        Drop();
        if (tornBytes == 0)
            return;
        FileInfo? last = new DirectoryInfo(this["state"]).GetFiles("checkpoint-*").MaxBy(file => file.LastWriteTimeUtc);
        using FileStream? file = last?.Open(FileMode.Open);
        if (file is null)
            return;
        Span<byte> head = stackalloc byte[CheckpointFrame.HeadBytes];
        file.ReadExactly(head);
        // The first frame was durable before anything went out.
        long first = head.Length + BitConverter.ToInt32(head);
        file.SetLength(Math.Max(first, file.Length - tornBytes));
    }

    public void Stop()
    {
        _loop!.Stop();
        Drop();
    }

    public void Append(string name, string text) => File.AppendAllText(this["logs/" + name], text);

    public void Rename(string from, string to) => File.Move(this["logs/" + from], this["logs/" + to], overwrite: true);

    public void Dispose()
    {
        Drop();
        Directory.Delete(Folder, recursive: true);
    }

    ResumableFile Open(string name)
    {
        OutputMark[] marks = [.. _store!.Outputs.Where(mark => mark.Address == name)];
        return new ResumableFile(name, this["out/" + name], marks.Length > 0 ? marks[0] : null, Said.Add);
    }

    void Drop()
    {
        _loop?.Dispose();
        _loop = null;
        foreach (FlakyOutput output in Outputs)
            output.Dispose();
        Outputs = [];
        _store?.Dispose();
        _store = null;
        _stages?.Dispose();
        if (_stages is not null)
            Assert.Equal(0, _stages.Pool.Rented);
        _stages = null;
    }

    string[] Read(string name) => File.Exists(this[name])
        ? File.ReadAllText(this[name]).Split('\n')[..^1]
        : [];

    static string Text(string line, string key) => JsonDocument.Parse(line).RootElement.GetProperty(key).GetString()!;
}
