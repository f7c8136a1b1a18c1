using System.CommandLine;

namespace CollectionCoachBot.Packaging;

/// <summary><c>-- package OUT.zip [--app-id ID --domain HOST]</c></summary>
internal static class PackageCommand
{
    public static Command Create()
    {
        var output = new Argument<FileInfo>("OUT.zip") { Description = "The file to write; replaced where it exists." };
        var appId = new Option<Guid?>("--app-id") { Description = "\"Microsoft App ID\" of your Azure Bot." };
        var domain = new Option<string?>("--domain") { Description = "The host under which the bot is reached, without https://." };
        domain.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } host && Uri.CheckHostName(host) != UriHostNameType.Dns)
                result.AddError($"--domain {host} is not a host name: give it without https:// and without a path, such as coach.contoso.cn.");
        });
        var command = new Command("package", "Builds the Teams app package that an administrator uploads.") { output, appId, domain };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(output), parsed.GetValue(appId), parsed.GetValue(domain), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(FileInfo output, Guid? appId, string? domain, InvocationConfiguration console)
    {
        try
        {
            output.Directory?.Create();
            using var file = output.Create();
            new AppPackage(Path.Combine(AppContext.BaseDirectory, "manifest")).Write(file, appId, domain);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"{output.FullName} can't be written: {e.Message}");
            return 1;
        }

        console.Output.WriteLine($"Wrote {output.FullName}.");
        if (appId is null || domain is null)
            console.Output.WriteLine("It holds placeholders and is for looking at: give --app-id and --domain for a package that Teams can use.");
        return 0;
    }
}
