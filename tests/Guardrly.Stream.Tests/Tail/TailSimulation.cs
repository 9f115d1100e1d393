using System.IO.Compression;

namespace Guardrly.Tests.Tail;

/// <summary>What happens to logs and to the program that follows them.</summary>
public enum TailAction
{
    Append,
    AppendPart,
    RotateChain,
    RotatePacked,
    RotateCopy,
    Empty,
    Delete,
    Step,
    LongStep,
    Kill,
    KillTorn,
    Stop,
    Start,
    FailOutput,
    MendOutput,
    RotateCopyPacked,
}

/// <summary>
/// A list of actions played to a <see cref="TailRig"/>, with a model beside it: each line whose bytes still existed
/// comes out once, in order within its file, in every sink.
/// </summary>
internal sealed class TailSimulation : IDisposable
{
    readonly TailRig _rig = new();
    readonly Random _random;
    readonly List<string> _expected = [];
    readonly HashSet<string> _mayBeMissing = []; // destroyed before anybody can have read them for certain
    readonly Dictionary<string, int> _file = []; // by line: which file it was written to
    readonly List<string> _live = [];            // lines in app.log now
    string _part = "";
    int _line;
    int _files;

    TailSimulation(int seed) => _random = new Random(seed);

    /// <summary>Actions by a seed.</summary>
    public static TailAction[] Actions(int seed)
    {
        var random = new Random(seed);
        TailAction[] common = [TailAction.Append, TailAction.Append, TailAction.Step, TailAction.AppendPart];
        TailAction[] all = Enum.GetValues<TailAction>();
        return
        [
            .. Enumerable.Range(0, random.Next(3, 20)).Select(_ =>
                random.Next(2) == 0 ? common[random.Next(common.Length)] : all[random.Next(all.Length)]),
        ];
    }

    /// <summary>Plays a list; what went wrong, or null.</summary>
    public static string? Play(int seed, IReadOnlyList<TailAction> actions)
    {
        using var simulation = new TailSimulation(seed);
        try
        {
            foreach (TailAction action in actions)
                simulation.Do(action);
            return simulation.Judge();
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }

    /// <summary>A list from which nothing can be left out without its passing.</summary>
    public static TailAction[] Minimise(int seed, TailAction[] actions)
    {
        for (int index = 0; index < actions.Length;)
        {
            TailAction[] fewer = [.. actions[..index], .. actions[(index + 1)..]];
            if (Play(seed, fewer) is not null)
                actions = fewer;
            else
                index++;
        }
        return actions;
    }

    public void Dispose() => _rig.Dispose();

    void Do(TailAction action)
    {
        switch (action)
        {
            case TailAction.Append:
                Append();
                break;
            case TailAction.AppendPart:
                _part += Write($"part{_random.Next(100)} ");
                break;
            case TailAction.RotateChain when File.Exists(_rig["logs/app.log"]):
                Shift();
                _rig.Rename("app.log", "app.log.1");
                NewFile();
                break;
            case TailAction.RotatePacked when File.Exists(_rig["logs/app.log"]):
                EndPart();
                Shift();
                Pack();
                NewFile();
                break;
            case TailAction.RotateCopy when File.Exists(_rig["logs/app.log"]):
                RotateCopy();
                break;
            case TailAction.RotateCopyPacked when File.Exists(_rig["logs/app.log"]):
                RotateCopy();
                MayStep();
                if (_random.Next(2) == 0)
                    Append();
                MayStep();
                PackSlowly();
                break;
            case TailAction.Empty when File.Exists(_rig["logs/app.log"]):
                EndPart();
                _mayBeMissing.UnionWith(_live);
                SetEmpty();
                NewFile();
                break;
            case TailAction.Delete when File.Exists(_rig["logs/app.log"]):
                EndPart();
                _mayBeMissing.UnionWith(_live);
                File.Delete(_rig["logs/app.log"]);
                NewFile();
                break;
            case TailAction.Start when !_rig.IsRunning:
                _rig.Start();
                break;
            default:
                if (_rig.IsRunning)
                    DoRunning(action);
                break;
        }
    }

    void RotateCopy()
    {
        EndPart();
        Shift();
        File.Copy(_rig["logs/app.log"], _rig["logs/app.log.1"]);
        AppendUncopied();
        MayStep();
        SetEmpty();
        NewFile();
    }

    void DoRunning(TailAction action)
    {
        switch (action)
        {
            case TailAction.Step:
                _rig.Step(_random.Next(1, 300));
                break;
            case TailAction.LongStep:
                _rig.Step(_random.Next(1000, 60_000));
                break;
            case TailAction.Kill:
                _rig.Kill();
                break;
            case TailAction.KillTorn:
                _rig.Kill(_random.Next(1, 200));
                break;
            case TailAction.Stop:
                if (_rig.Outputs.All(output => !output.IsFailing))
                    _rig.Stop();
                break;
            case TailAction.FailOutput:
                _rig.Outputs[_random.Next(_rig.Outputs.Count)].IsFailing = true;
                break;
            case TailAction.MendOutput:
                Mend();
                break;
            default:
                break;
        }
    }

    void Mend()
    {
        foreach (FlakyOutput output in _rig.Outputs)
            output.IsFailing = false;
    }

    void Append()
    {
        int count = _random.Next(1, 4);
        string text = _part;
        string first = _part;
        _part = "";
        for (int index = 0; index < count; index++)
        {
            // Long enough for a file's print to tell it from others; the number makes each one of its kind.
            int length = _random.Next(4) == 0 ? _random.Next(100, 400) : _random.Next(0, 40);
            string line = $"{(index == 0 ? first : "")}line {_line++} {new string('x', length)}";
            _expected.Add(line);
            _live.Add(line);
            _file[line] = _files;
            text = index == 0 ? line[first.Length..] : line;
            Write(text + "\n");
        }
    }

    string Write(string text)
    {
        _rig.Append("app.log", text);
        return text;
    }

    /// <summary>A line that is open when its file is taken away is finished first: what becomes of it is tested
    /// apart.</summary>
    void EndPart()
    {
        if (_part.Length > 0)
            Append();
    }

    void NewFile()
    {
        if (_part.Length > 0)
        {
            // It stays without an end in the file that was renamed, and is whole when that is finished.
            _expected.Add(_part);
            _file[_part] = _files;
            _mayBeMissing.Add(_part);
        }
        _part = "";
        _files++;
        _live.Clear();
    }

    void Shift()
    {
        string[] rotated = [.. Directory.GetFiles(_rig["logs"], "app.log.?*").Select(path => Path.GetFileName(path))];
        foreach (string name in rotated.Where(name => name.Length > 8).OrderByDescending(Number))
        {
            string suffix = name.EndsWith(".gz", StringComparison.Ordinal) ? ".gz" : "";
            _rig.Rename(name, $"app.log.{Number(name) + 1}{suffix}");
        }

        static int Number(string name) => int.Parse(
            name["app.log.".Length..].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    void Pack()
    {
        using (FileStream source = File.OpenRead(_rig["logs/app.log"]))
        using (var gzip = new GZipStream(File.Create(_rig["logs/app.log.1.gz"]), CompressionLevel.Fastest))
            source.CopyTo(gzip);
        File.Delete(_rig["logs/app.log"]);
    }

    /// <summary>
    /// What is written between the copying and the emptying is in no copy. After a restart a copy is known by the hash
    /// of its beginning, so it must have one.
    /// </summary>
    void AppendUncopied()
    {
        bool hasHead = new FileInfo(_rig["logs/app.log"]).Length >= Guardrly.Tail.FilePrint.HeadBytesMax;
        if (!hasHead || _random.Next(2) == 0)
            return;
        int before = _expected.Count;
        Append();
        _mayBeMissing.UnionWith(_expected.Skip(before));
    }

    void MayStep()
    {
        if (_rig.IsRunning && _random.Next(2) == 0)
            _rig.Step(_random.Next(1, 1200));
    }

    /// <summary>As gzip does: the packed file grows beside the plain one, which is deleted in the end.</summary>
    void PackSlowly()
    {
        using var packed = new MemoryStream();
        using (FileStream source = File.OpenRead(_rig["logs/app.log.1"]))
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            source.CopyTo(gzip);
        byte[] bytes = packed.ToArray();
        using (FileStream target = new(
            _rig["logs/app.log.1.gz"], FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1))
        {
            MayStep();
            target.Write(bytes, 0, bytes.Length / 2);
            target.Flush();
            MayStep();
            target.Write(bytes, bytes.Length / 2, bytes.Length - (bytes.Length / 2));
        }
        MayStep();
        File.Delete(_rig["logs/app.log.1"]);
    }

    void SetEmpty()
    {
        using var file = new FileStream(
            _rig["logs/app.log"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        file.SetLength(0);
    }

    string? Judge()
    {
        EndPart();
        if (!_rig.IsRunning)
            _rig.Start();
        Mend();
        _rig.Settle();
        string? wrong = Judge("lines", _rig.Lines) ?? Judge("records", _rig.Records);
        return wrong is null ? null : $"{wrong}\n{string.Join('\n', _rig.Said)}\n{_rig.Describe()}";
    }

    string? Judge(string sink, string[] found)
    {
        bool IsRestOf(string rest, string line) =>
            rest.Length > 0 && line.StartsWith(rest, StringComparison.Ordinal) && !found.Contains(line);

        var count = found.GroupBy(line => line).ToDictionary(group => group.Key, group => group.Count());
        foreach (string line in _expected)
        {
            int times = count.GetValueOrDefault(line);
            if (times > 1)
                return $"{sink}: {times} times: {line}";
            if (times == 0 && !_mayBeMissing.Contains(line))
                return $"{sink}: lost: {line}";
        }
        // Of a line whose end was destroyed the beginning may have been read.
        string[] rests = [.. found.Where(line => !_file.ContainsKey(line))];
        if (rests.FirstOrDefault(rest => !_mayBeMissing.Any(line => IsRestOf(rest, line))) is { } torn)
            return $"{sink}: torn: {torn}";
        foreach (IGrouping<int, string> file in found.Except(rests).GroupBy(line => _file[line]))
        {
            string[] inOrder = [.. _expected.Where(line => _file[line] == file.Key && count.ContainsKey(line))];
            if (!inOrder.SequenceEqual(file))
                return $"{sink}: out of order in file {file.Key}";
        }
        return null;
    }
}
