using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Guardrly.Tests.Cli;

/// <summary>How a run of the program ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n--- stdout\n{Output}\n--- stderr\n{Error}";
}

/// <summary>
/// The real program, started as a process of its own: the one that was built with these tests, or the one that
/// <c>GUARDRLY_PROGRAM</c> names (a Native AOT binary, say).
/// </summary>
internal sealed partial class GuardrlyProgram : IDisposable
{
    /// <summary>The signal that no program can catch: .NET has no name for it.</summary>
    public const PosixSignal SigKill = (PosixSignal)9;

    /// <summary>Long enough for the slowest machine: a test that needs it has failed.</summary>
    public static TimeSpan Deadline { get; } = TimeSpan.FromSeconds(60);

    readonly Process _process;
    readonly Task<string> _output;
    readonly Task<string> _error;

    GuardrlyProgram(Process process, bool collectOutput)
    {
        _process = process;
        _output = collectOutput ? process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What the program reads from its standard input.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>What the program writes to its standard output, where it is not collected.</summary>
    Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Runs it to its end.</summary>
    public static ProgramRun Run(string folder, string[] arguments, string input = "") =>
        Run(folder, arguments, Encoding.UTF8.GetBytes(input));

    /// <summary>Runs it to its end.</summary>
    public static ProgramRun Run(string folder, string[] arguments, byte[] input)
    {
        using GuardrlyProgram program = Start(folder, arguments);
        try
        {
            program.Input.Write(input);
            program.Input.Close();
        }
        catch (IOException)
        {
            // It did not want its input.
        }
        return program.WaitForEnd();
    }

    /// <summary>Runs a line of shell in which <c>{0}</c> stands for it.</summary>
    public static ProgramRun RunInShell(string folder, string line)
    {
        string program = string.Join(' ', Command().Select(word => $"'{word}'"));
        string script = string.Format(CultureInfo.InvariantCulture, line, program);
        using GuardrlyProgram shell = StartCommand(folder, ["sh", "-c", script], collectOutput: true);
        shell.Input.Close();
        return shell.WaitForEnd();
    }

    /// <summary>Starts it; its standard input stays open.</summary>
    public static GuardrlyProgram Start(string folder, string[] arguments, bool collectOutput = true) =>
        StartCommand(folder, [.. Command(), .. arguments], collectOutput);

    static GuardrlyProgram StartCommand(string folder, string[] command, bool collectOutput)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.FileName = command[0];
        foreach (string argument in command[1..])
            start.ArgumentList.Add(argument);
        return new GuardrlyProgram(Process.Start(start)!, collectOutput);
    }

    /// <summary>How it is called: by its name alone, or by that of its host and its own.</summary>
    static string[] Command() => Find() is var program && program.EndsWith(".dll", StringComparison.Ordinal)
        ? [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", program]
        : [program];

    /// <summary>Reads so many bytes of what it writes.</summary>
    public string ReadOutput(int count)
    {
        byte[] bytes = new byte[count];
        WaitFor(Task.Run(() => Output.ReadExactly(bytes)));
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Reads all that it writes until it closes its output.</summary>
    public string ReadOutput()
    {
        using var reader = new StreamReader(Output, Encoding.UTF8);
        Task<string> all = reader.ReadToEndAsync();
        WaitFor(all);
        return all.Result;
    }

    /// <summary>Reads its output no more: its reader has gone.</summary>
    public void CloseOutput() => Output.Close();

    /// <summary>Waits for its end.</summary>
    public ProgramRun WaitForEnd()
    {
        if (!_process.WaitForExit(Deadline))
        {
            _process.Kill();
            throw new TimeoutException("guardrly did not end: " + _error.Result);
        }
        return new ProgramRun(_process.ExitCode, _output.Result, _error.Result);
    }

    /// <summary>Sends it a signal.</summary>
    public void Signal(PosixSignal signal)
    {
        int number = signal switch
        {
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            SigKill => 9,
            PosixSignal.SIGTERM => 15,
            _ => throw new ArgumentOutOfRangeException(nameof(signal)),
        };
        Assert.Equal(0, Kill(_process.Id, number));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    void WaitFor(Task reading)
    {
        if (reading.Wait(Deadline))
            return;
        _process.Kill();
        throw new TimeoutException("guardrly did not write what it should: " + _error.Result);
    }

    /// <summary>Beside the tests' own folder in the artifacts folder, in the same configuration.</summary>
    static string Find()
    {
        if (Environment.GetEnvironmentVariable("GUARDRLY_PROGRAM") is { Length: > 0 } given)
            return given;
        string tests = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        string configuration = Path.GetFileName(tests);
        string bin = Path.GetFullPath(Path.Combine(tests, "..", ".."));
        string program = Path.Combine(bin, "Guardrly.Stream.Cli", configuration, "guardrly.dll");
        Assert.True(File.Exists(program), $"{program} is missing: build the solution first");
        return program;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
