using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CollectionCoachBot.Benchmarks.Processes;

/// <summary>A process that is measured, or that measures: this program under another verb, or the product.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ChildProcess(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        StartedAt = Stopwatch.GetTimestamp();
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>Of the stopwatch, just before the start.</summary>
    public long StartedAt { get; }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>The most memory that it held so far, in MB; 0 once it has ended.</summary>
    public double PeakMemory => Ask(process => process.PeakWorkingSet64 / 1e6);

    /// <summary>Seconds that it has had of a processor so far, user and system; 0 once it has ended.</summary>
    public double ProcessorTime => Ask(process => process.TotalProcessorTime.TotalSeconds);

    /// <summary>This program under another verb.</summary>
    public static ChildProcess OfSelf(params string[] arguments)
    {
        var program = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? Of(program, [typeof(ChildProcess).Assembly.Location, .. arguments])
            : Of(program, arguments);
    }

    public static ChildProcess Of(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ChildProcess(start);
    }

    public async Task WriteAsync(string input)
    {
        await _process.StandardInput.WriteAsync(input);
        _process.StandardInput.Close();
    }

    /// <summary>Waits for the end by itself.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} ended with {_process.ExitCode}:\n{Output}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(Patience);
        }

        _process.Dispose();
    }

    private double Ask(Func<Process, double> question)
    {
        try
        {
            _process.Refresh();
            return question(_process);
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It ended between the question and the answer.
            return 0;
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
    }
}
