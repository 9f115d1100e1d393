using System.Runtime.Versioning;
using Guardrly.Framing;
using Guardrly.Sinks;
using Guardrly.Tail;
using Guardrly.Tests.Cli;

namespace Guardrly.Tests.Tail;

[UnsupportedOSPlatform("windows")]
public sealed class CheckpointStoreTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_committed_is_there_again()
    {
        using (var store = Open())
        {
            Assert.True(store.IsNew);
            store.Commit([Mark(5)], [State(1, 10), State(2, 20)], []);
            store.Commit([Mark(7)], [State(2, 21), State(3, 30)], [1]);
        }

        using CheckpointStore again = Open();

        Assert.False(again.IsNew);
        Assert.Null(again.Notice);
        Assert.Equal([(2, 21L), (3, 30L)], again.Streams.Values.Select(state => (state.Id, state.DoneInput)).Order());
        Assert.Equal([Mark(7)], again.Outputs);
    }

    [Fact]
    public void Damage_at_any_byte_gives_an_earlier_whole_state_or_a_refusal()
    {
        using (var store = Open())
        {
            for (long step = 1; step <= 4; step++)
                store.Commit([Mark(step)], [State(1, step)], []);
        }
        string file = Directory.GetFiles(_folder["state"], "checkpoint-*").Single();
        byte[] whole = File.ReadAllBytes(file);
        int refused = 0;
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x5A;
            File.WriteAllBytes(file, damaged);
            try
            {
                using CheckpointStore store = Open();
                long done = store.Streams[1].DoneInput;
                Assert.InRange(done, 1, 3);
                Assert.Equal([Mark(done)], store.Outputs);
                Assert.NotNull(store.Notice);
            }
            catch (OutputException error)
            {
                refused++;
                Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
            }
        }

        // Only the first frame has none before it.
        Assert.InRange(refused, 1, whole.Length / 3);
    }

    [Fact]
    public void A_state_that_was_cut_off_anywhere_gives_the_last_whole_frame()
    {
        using (var store = Open())
        {
            store.Commit([Mark(1)], [State(1, 1)], []);
            store.Commit([Mark(2)], [State(1, 2)], []);
        }
        string file = Directory.GetFiles(_folder["state"], "checkpoint-*").Single();
        byte[] whole = File.ReadAllBytes(file);
        int first = CheckpointFrame.HeadBytes + BitConverter.ToInt32(whole);
        for (int length = first; length < whole.Length; length++)
        {
            File.WriteAllBytes(file, whole[..length]);
            using CheckpointStore store = Open();
            Assert.Equal(1, store.Streams[1].DoneInput);
        }
    }

    [Fact]
    public void While_one_file_is_begun_the_other_still_has_everything()
    {
        string large = new('x', 1024 * 1024);
        using (var store = Open())
        {
            for (int step = 0; step < 12; step++)
                store.Commit([Mark(step)], [State(1, step) with { Alerts = new byte[large.Length] }], []);
        }
        string[] files = Directory.GetFiles(_folder["state"], "checkpoint-*");
        Assert.Equal(2, files.Length);
        string newest = files.MaxBy(file => File.GetLastWriteTimeUtc(file))!;

        // As a crash leaves it that comes while it is begun.
        File.WriteAllBytes(newest, File.ReadAllBytes(newest)[..100]);

        using CheckpointStore again = Open();
        Assert.InRange(again.Streams[1].DoneInput, 3, 11);
    }

    [Fact]
    public void It_is_for_its_owner_alone()
    {
        using (var store = Open())
            store.Commit([], [State(1, 1)], []);

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder["state"]));
        Assert.All(Directory.GetFiles(_folder["state"]), file => Assert.Equal(Owner, File.GetUnixFileMode(file)));
    }

    CheckpointStore Open() => CheckpointStore.Open(_folder["state"]);

    static OutputMark Mark(long length) => new("out", new FileKey(1, 2, 3, null), length);

    static StreamState State(int id, long done) => new()
    {
        Id = id,
        Path = "/logs/a.log",
        WatchedPath = "/logs/a.log",
        Source = "a.log",
        Origin = "/logs/a.log",
        Key = new FileKey(1, (ulong)id, 5, null),
        Print = new FilePrint(10, 11, done, 12),
        Replay = new StreamCheckpoint(done, done, 1, 0),
        DoneInput = done,
        DoneOutput = done,
    };
}
