using CollectionCoachBot.Web.LocalTeamsClient;

namespace CollectionCoachBot.Tests.Web.LocalTeamsClient;

/// <summary>With a script in npx's place: what the client prints is Microsoft's, what we make of it is ours.</summary>
public sealed class ClientProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-client-").FullName;

    [Fact]
    public async Task Its_port_is_the_one_that_it_prints()
    {
        await using var client = Start("echo 'Port 56150 is taken'; echo 'Listening on 56163'; exec sleep 60");

        Assert.Equal(56163, await client.WaitForPortAsync(CancellationToken.None));
    }

    [Fact]
    public async Task When_it_ends_first_its_last_line_says_why()
    {
        await using var client = Start("echo 'npm error network request failed' >&2; exit 1");

        Assert.Null(await client.WaitForPortAsync(CancellationToken.None));
        Assert.Equal("npm error network request failed", client.LastLine);
    }

    [Fact]
    public async Task It_is_ended_with_everything_that_it_started()
    {
        var alive = Path.Combine(_folder, "child");
        var client = Start($"sleep 60 & echo $! > '{alive}'; echo 'Listening on 1'; wait");
        await client.WaitForPortAsync(CancellationToken.None);
        var child = int.Parse(await File.ReadAllTextAsync(alive), System.Globalization.CultureInfo.InvariantCulture);

        await client.DisposeAsync();

        // An ended child may stay as a zombie where nobody collects it; it is ended all the same.
        var status = $"/proc/{child}/status";
        Assert.True(!File.Exists(status) || (await File.ReadAllTextAsync(status)).Contains("State:\tZ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_gets_the_bots_address_its_port_and_the_files_beside_it()
    {
        await using var client = Start("echo \"$*\"; echo \"$NODE_OPTIONS $M365_AGENTS_PLAYGROUND_CONFIG_PATH\" > seen; echo 'Listening on 1'; exec sleep 60");
        await client.WaitForPortAsync(CancellationToken.None);

        var seen = await File.ReadAllTextAsync(Path.Combine(_folder, "seen"));

        Assert.Contains($"--require \"{_folder}/loopback.cjs\"", seen, StringComparison.Ordinal);
        Assert.Contains($"{_folder}/playground.yml", seen, StringComparison.Ordinal);
        Assert.Equal(
            ["--yes", "--package=@microsoft/m365agentsplayground@0.2.28", "agentsplayground", "start", "-e", "http://127.0.0.1:3978/api/messages", "-p", "56150", "-c", "msteams", "--disable-telemetry"],
            ClientProcess.Arguments("http://127.0.0.1:3978/api/messages", 56150));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ClientProcess Start(string script)
    {
        var npx = Path.Combine(_folder, "npx");
        File.WriteAllText(npx, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(npx, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return ClientProcess.Start(npx, "http://127.0.0.1:3978/api/messages", 56150, _folder);
    }
}
