using CollectionCoachBot.Web;

try
{
    if (Verbs.Wants(args))
        return await Verbs.InvokeAsync(args);
    await using var app = CoachApp.Build(args);
    await CoachApp.PrepareAsync(app, CancellationToken.None);
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartRefusal.Explain(e) is { } reason)
{
    await Console.Error.WriteLineAsync(reason);
    return 1;
}
