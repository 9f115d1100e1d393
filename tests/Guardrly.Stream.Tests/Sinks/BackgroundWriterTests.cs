using System.Buffers;
using Guardrly.Sinks;
using Guardrly.Tests.Sources;

namespace Guardrly.Tests.Sinks;

public sealed class BackgroundWriterTests
{
    static readonly byte[] s_text = Samples.Log(60_000);

    [Theory]
    [InlineData(1000)]
    [InlineData(65_536)]
    [InlineData(1_000_000)]
    public void What_is_written_arrives_in_order_and_in_large_blocks(int pieceBytes)
    {
        var sink = new CollectedOutput();
        using (var writer = new BackgroundWriter(sink))
        {
            foreach (byte[] piece in s_text.Chunk(pieceBytes))
                writer.Write(piece);
            writer.Complete();
        }

        Assert.Equal(s_text, sink.Bytes);
        Assert.True(sink.IsCompleted);
        Assert.True(sink.IsDisposed);
        Assert.All(sink.WriteLengths.SkipLast(1), length => Assert.InRange(length, 128 * 1024, int.MaxValue));
    }

    [Fact]
    public void More_room_than_a_block_has_can_be_asked_for()
    {
        var sink = new CollectedOutput();
        using (var writer = new BackgroundWriter(sink))
        {
            writer.Write("first\n"u8);
            s_text.CopyTo(writer.GetSpan(s_text.Length));
            writer.Advance(s_text.Length);
            writer.Write("last\n"u8);
            writer.Complete();
        }

        Assert.Equal([.. "first\n"u8, .. s_text, .. "last\n"u8], sink.Bytes);
    }

    [Fact]
    public void A_small_file_needs_no_thread()
    {
        var sink = new CollectedOutput();
        using var writer = new BackgroundWriter(sink);
        writer.Write("small\n"u8);
        writer.Complete();

        Assert.Equal(Environment.CurrentManagedThreadId, sink.WriterThread);
    }

    [Fact]
    public void Nothing_written_is_complete_too()
    {
        var sink = new CollectedOutput();
        using var writer = new BackgroundWriter(sink);
        writer.Complete();

        Assert.True(sink.IsCompleted);
        Assert.Empty(sink.Bytes);
    }

    [Fact]
    public void A_flush_hands_on_what_there_is()
    {
        var sink = new CollectedOutput { IsPipe = true };
        using var writer = new BackgroundWriter(sink);
        writer.Write("line 1\n"u8);
        writer.Flush();
        writer.Flush();
        writer.Write("line 2\n"u8);
        writer.Complete();

        Assert.Equal([7, 7], sink.WriteLengths);
        Assert.Equal(1, sink.FlushCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300_000)]
    [InlineData(2_500_000)]
    public void A_failure_to_write_reaches_the_producer(int failAfterBytes)
    {
        var sink = new CollectedOutput(failAfterBytes);
        using (var writer = new BackgroundWriter(sink))
        {
            var error = Assert.Throws<OutputException>(() =>
            {
                foreach (byte[] piece in s_text.Chunk(10_000))
                    writer.Write(piece);
                writer.Complete();
            });
            Assert.Equal("test: the disk is full", error.Message);
        }

        Assert.False(sink.IsCompleted);
        Assert.True(sink.IsDisposed);
        Assert.Equal(s_text[..sink.Bytes.Length], sink.Bytes);
    }

    [Fact]
    public async Task The_producer_waits_when_all_blocks_are_full()
    {
        var sink = new CollectedOutput();
        sink.MayWrite.Reset();
        using var writer = new BackgroundWriter(sink);
        var producer = Task.Run(() => writer.Write(s_text));

        // It cannot end: the blocks hold less than the text.
        Assert.True(s_text.Length > 1536 * 1024);
        Assert.False(producer.IsCompleted);
        sink.MayWrite.Set();
        await producer;
        writer.Complete();

        Assert.Equal(s_text, sink.Bytes);
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting_for_a_reader_that_does_not_read()
    {
        using var cancelling = new CancellationTokenSource();
        var sink = new CollectedOutput { IsPipe = true };
        sink.MayWrite.Reset();
        using (var writer = new BackgroundWriter(sink, cancelling.Token))
        {
            var producer = Task.Run(() => Assert.Throws<OperationCanceledException>(() => writer.Write(s_text)));
            await cancelling.CancelAsync();
            await producer;
        }

        // The writer has given up on its thread by now.
        sink.MayWrite.Set();
        Assert.False(sink.IsCompleted);
    }

    [Fact]
    public void Giving_up_completes_nothing()
    {
        var sink = new CollectedOutput();
        using (var writer = new BackgroundWriter(sink))
            writer.Write(s_text);

        Assert.False(sink.IsCompleted);
        Assert.True(sink.IsDisposed);
    }

    [Fact]
    public void Nothing_is_allocated_for_each_block()
    {
        var sink = new DiscardingOutput();
        using var writer = new BackgroundWriter(sink);
        writer.Write(s_text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 20; round++)
            writer.Write(s_text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        writer.Complete();

        Assert.Equal(0, allocated);
    }

    sealed class DiscardingOutput : ByteSink
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
        }

        public override void Complete()
        {
        }

        protected override void Release()
        {
        }
    }
}
