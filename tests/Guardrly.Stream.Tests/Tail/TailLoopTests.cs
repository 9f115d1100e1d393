using System.IO.Compression;
using System.Text;

namespace Guardrly.Tests.Tail;

public sealed class TailLoopTests : IDisposable
{
    readonly TailRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Lines_come_out_masked_as_they_are_written()
    {
        _rig.Start();
        _rig.Append("app.log", "one\nCookie: a=b; c=d\n");
        _rig.Settle();
        _rig.Append("app.log", "three");
        _rig.Settle();
        Assert.Equal(["one", "Cookie masked"], Masked(_rig.Lines));

        _rig.Append("app.log", " and more\n");
        _rig.Settle();

        Assert.Equal("three and more", _rig.Lines[^1]);
        Assert.Equal(_rig.Lines, _rig.Records);
    }

    [Fact]
    public void A_file_of_one_byte_is_read_and_held_until_its_line_ends()
    {
        _rig.Start();
        _rig.Append("app.log", "x");
        _rig.Settle();
        Assert.Empty(_rig.Lines);

        _rig.Append("app.log", "\n");
        _rig.Settle();

        Assert.Equal(["x"], _rig.Lines);
    }

    [Fact]
    public void From_end_leaves_out_what_was_there_and_takes_all_of_new_files()
    {
        _rig.FromEnd = true;
        _rig.Append("app.log", "old\nhalf");
        _rig.Start();
        _rig.Append("app.log", " new\n");
        _rig.Append("app.log.b", "from its start\n");
        _rig.Settle();

        Assert.Equal(["from its start", "half new"], _rig.Lines.Order());
        Assert.Contains("\"line\":2", File.ReadAllText(_rig["out/records.jsonl"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kill_between_writing_and_the_checkpoint_doubles_nothing()
    {
        _rig.Start();
        _rig.Append("app.log", "one\n");
        _rig.Settle();
        _rig.Append("app.log", "two\n");
        _rig.Step(100); // written, not in the state yet
        Assert.Equal(["one", "two"], _rig.Lines);
        _rig.Kill();
        _rig.Append("app.log", "three\n");

        _rig.Start();
        _rig.Settle();

        Assert.Equal(["one", "two", "three"], _rig.Lines);
        Assert.Equal(["one", "two", "three"], _rig.Records);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void A_run_of_403_that_spans_a_kill_is_one_alert(int tornBytes)
    {
        _rig.Start();
        _rig.Append("app.log", Forbidden(1) + Forbidden(2));
        _rig.Settle();
        _rig.Kill(tornBytes);
        _rig.Append("app.log", Forbidden(3));

        _rig.Start();
        _rig.Settle();
        _rig.Append("app.log", Forbidden(4));
        _rig.Settle();

        Assert.Equal(["consecutive_403"], _rig.Alerts);
    }

    [Fact]
    public void A_request_before_a_kill_is_joined_with_its_response_after_it()
    {
        _rig.Start();
        _rig.Append("app.log", """
            {"type":"request","requestId":"r1","method":"GET","url":"https://api.stripe.com/v1/balance"}

            """);
        _rig.Settle();
        _rig.Kill();
        _rig.Append("app.log", """{"type":"response","requestId":"r1","status":200}""" + "\n");

        _rig.Start();
        _rig.Settle();

        string[] records = File.ReadAllLines(_rig["out/records.jsonl"]);
        Assert.Equal(2, records.Length);
        Assert.Contains("\"endpoint\":\"/v1/balance\"", records[1], StringComparison.Ordinal);
        Assert.Contains("\"status\":200", records[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_named_long_before_a_restart_is_known_after_it()
    {
        const string Line = "2026-03-11T10:00:01.000Z [shopify] [info] nothing of note here\n";
        _rig.Append("app.log", "2026-03-11T10:00:00.605Z [shopify] [info] Initializing server...\n"
            + string.Concat(Enumerable.Repeat(Line, 5000)));
        _rig.Start();
        _rig.Settle();
        _rig.Stop();
        _rig.Append("app.log", """
            2026-03-11T10:00:04.000Z [shopify] [info] GET https://a.myshopify.com/admin/api/2025-10/shop.json 200

            """);

        _rig.Start();
        _rig.Settle();

        Assert.Contains(
            "\"session_id\":\"shopify@2026-03-11T10:00:00.605Z\"",
            File.ReadAllLines(_rig["out/records.jsonl"])[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rename_chain_is_followed_file_by_file()
    {
        _rig.Start();
        for (int turn = 0; turn < 4; turn++)
        {
            _rig.Append("app.log", $"{turn}a\n");
            _rig.Step();
            for (int number = turn; number > 0; number--)
                _rig.Rename($"app.log.{number}", $"app.log.{number + 1}");
            _rig.Append("app.log", $"{turn}b\n");
            _rig.Rename("app.log", "app.log.1");
        }
        _rig.Settle();

        Assert.Equal(["0a", "0b", "1a", "1b", "2a", "2b", "3a", "3b"], _rig.Lines);
    }

    [Fact]
    public void What_was_renamed_and_packed_while_it_was_down_is_read_on_at_the_same_place()
    {
        _rig.Append("app.log", "one\ntwo\n");
        _rig.Start();
        _rig.Settle();
        _rig.Stop();
        _rig.Append("app.log", "three\n");
        Pack("app.log", "app.log.1.gz");
        _rig.Append("app.log", "four\n");

        _rig.Start();
        _rig.Settle();

        Assert.Equal(["one", "two", "three", "four"], _rig.Lines);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_was_copied_and_emptied_gives_nothing_twice(bool isDown)
    {
        _rig.Append("app.log", "one\ntwo\n");
        _rig.Start();
        _rig.Settle();
        if (isDown)
            _rig.Stop();
        _rig.Append("app.log", "three\n");
        File.Copy(_rig["logs/app.log"], _rig["logs/app.log.1"]);
        if (!isDown)
            _rig.Step();
        using (FileStream file = OpenToWrite("app.log"))
            file.SetLength(0);
        _rig.Append("app.log", "four, and longer than all that was there before it\n");

        if (isDown)
            _rig.Start();
        _rig.Settle();

        Assert.Equal(["one", "two", "three", "four, and longer than all that was there before it"], _rig.Lines);
    }

    [Fact]
    public void Bytes_that_were_destroyed_are_counted_and_said()
    {
        _rig.Append("app.log", "one\n");
        _rig.Start();
        _rig.Settle();
        _rig.Stop();
        _rig.Append("app.log", "never seen\n");
        File.Delete(_rig["logs/app.log"]);
        _rig.Append("app.log.new", "other\n");

        _rig.Start();
        _rig.Settle();

        Assert.Equal(["one", "other"], _rig.Lines);
    }

    [Fact]
    public void A_hole_of_zeros_after_an_emptied_file_is_passed_over()
    {
        _rig.Append("app.log", "one\ntwo\n");
        _rig.Start();
        _rig.Settle();
        using (FileStream file = OpenToWrite("app.log"))
        {
            file.SetLength(0);
            file.Position = 8; // as a program writes that did not open it for appending
            file.Write(Encoding.ASCII.GetBytes("three\n"));
        }
        _rig.Settle();

        Assert.Equal(["one", "two", "three"], _rig.Lines);
    }

    [Fact]
    public void A_deleted_file_that_is_still_written_is_read_to_its_end()
    {
        using FileStream writer = new(
            _rig["logs/app.log"], FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        writer.Write("one\n"u8);
        writer.Flush();
        _rig.Start();
        _rig.Settle();
        File.Delete(_rig["logs/app.log"]);
        _rig.Step();
        writer.Write("two\nhalf a line"u8);
        writer.Flush();
        _rig.Settle();
        Assert.Equal(["one", "two"], _rig.Lines);

        _rig.Step(40_000); // nothing came for so long: it is over, and its last line is whole
        _rig.Settle();

        Assert.Equal(["one", "two", "half a line"], _rig.Lines);
    }

    [Fact]
    public void Two_files_that_begin_alike_are_two()
    {
        _rig.Append("app.log", "header\n");
        _rig.Start();
        _rig.Settle();
        _rig.Append("app.log.b", "header\n");
        _rig.Settle();
        _rig.Append("app.log.b", "b\n");
        _rig.Append("app.log", "a\n");
        _rig.Settle();

        Assert.Equal(["a", "b", "header", "header"], _rig.Lines.Order());
    }

    [Fact]
    public void A_full_disk_stops_it_is_said_once_and_loses_nothing()
    {
        _rig.Append("app.log", "one\n");
        _rig.Start();
        _rig.Settle();
        _rig.Outputs[1].IsFailing = true;
        for (int line = 0; line < 50; line++)
        {
            _rig.Append("app.log", $"line {line}\n");
            _rig.Step(500);
        }
        Assert.NotNull(_rig.Loop.StalledBy);
        Assert.Single(_rig.Said, said => said.Contains("no space left", StringComparison.Ordinal));
        _rig.Outputs[1].IsFailing = false;
        _rig.Settle();

        string[] expected = ["one", .. Enumerable.Range(0, 50).Select(line => $"line {line}")];
        Assert.Equal(expected, _rig.Lines);
        Assert.Equal(expected, _rig.Records);
    }

    [Fact]
    public void A_kill_while_the_disk_is_full_loses_nothing_either()
    {
        _rig.Append("app.log", "one\n");
        _rig.Start();
        _rig.Settle();
        _rig.Outputs[1].IsFailing = true;
        _rig.Append("app.log", "two\n");
        _rig.Step(500);
        _rig.Kill();

        _rig.Start();
        _rig.Settle();

        Assert.Equal(["one", "two"], _rig.Lines);
        Assert.Equal(["one", "two"], _rig.Records);
    }

    [Fact]
    public void More_files_than_may_be_open_are_all_followed()
    {
        _rig.FilesOpenMax = 3;
        _rig.Start();
        for (int turn = 0; turn < 5; turn++)
        {
            for (int file = 0; file < 30; file++)
                _rig.Append($"app.log.{file}", $"{file} {turn}\n");
            _rig.Settle();
        }

        Assert.Equal(150, _rig.Lines.Length);
        Assert.Equal(150, _rig.Lines.Distinct().Count());
        Assert.InRange(_rig.Loop.Files.Count(file => file.IsOpen), 0, 3);
    }

    [Fact]
    public void A_link_that_is_switched_leads_to_the_new_file_and_the_old_one_is_read_to_its_end()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var rig = new TailRig("logs/current");
        File.WriteAllText(rig["logs/a"], "a1\n");
        File.WriteAllText(rig["logs/b"], "b1\n");
        File.CreateSymbolicLink(rig["logs/current"], "a");
        rig.Start();
        rig.Settle();
        File.AppendAllText(rig["logs/a"], "a2\n");
        File.Delete(rig["logs/current"]);
        File.CreateSymbolicLink(rig["logs/current"], "b");
        rig.Settle();

        Assert.Equal(["a1", "a2", "b1"], rig.Lines.Order());
    }

    [Fact]
    public void A_second_one_on_the_same_state_is_refused()
    {
        _rig.Start();

        Exception? refused = Record.Exception(() => Guardrly.Tail.CheckpointStore.Open(_rig["state"]));

        Assert.Contains("another guardrly", refused?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_while_nothing_happens()
    {
        _rig.Append("app.log", "one\n");
        _rig.Start();
        _rig.Settle();
        DateTime[] before = Times();
        for (int step = 0; step < 100; step++)
            _rig.Step(1000);

        Assert.Equal(before, Times());

        DateTime[] Times() => [.. Directory.GetFiles(_rig["state"]).Order().Select(File.GetLastWriteTimeUtc)];
    }

    FileStream OpenToWrite(string name) => new(
        _rig["logs/" + name], FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    void Pack(string name, string packed)
    {
        using (FileStream source = File.OpenRead(_rig["logs/" + name]))
        using (var gzip = new GZipStream(File.Create(_rig["logs/" + packed]), CompressionLevel.Fastest))
            source.CopyTo(gzip);
        File.Delete(_rig["logs/" + name]);
    }

    static string[] Masked(string[] lines) =>
        [.. lines.Select(line => line.StartsWith("Cookie: a=[RED", StringComparison.Ordinal) ? "Cookie masked" : line)];

    static string Forbidden(int second) =>
        $$"""{"time":"2026-03-11T10:00:0{{second}}Z","method":"GET","url":"https://a.myshopify.com/admin/api/2025-10/"""
        + """orders.json","status":403,"session_id":"s1"}""" + "\n";
}
