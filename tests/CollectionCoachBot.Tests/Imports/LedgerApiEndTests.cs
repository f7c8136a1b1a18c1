using CollectionCoachBot.Imports;
using CollectionCoachBot.Tests.Bot;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static CollectionCoachBot.Tests.Imports.LedgerApiCalls;

namespace CollectionCoachBot.Tests.Imports;

/// <summary>What becomes of files and jobs when a program ends, and when they are old.</summary>
public class LedgerApiEndTests
{
    [Fact]
    public async Task A_job_whose_program_crashed_is_interrupted_and_its_name_is_free_again()
    {
        await using var coach = await StartAsync();
        var now = coach.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var jobs = coach.Services.GetRequiredService<ImportJobs>();
        var (left, name) = (Job("gone", now.AddSeconds(-1), "monthly"), "monthly");
        left.State = ImportJobState.Running;
        Assert.Null(await jobs.AddAsync(left, CancellationToken.None));
        var elsewhere = Job("elsewhere", now.AddHours(1));
        if (coach.Database.Kind.HasReplicas)
            Assert.Null(await jobs.AddAsync(elsewhere, CancellationToken.None));

        // The program's own job may have been first, which comes to the same.
        _ = await jobs.InterruptAbandonedAsync(CancellationToken.None);
        using var answer = await coach.Http.SendAsync(Request(HttpMethod.Get, $"{LedgerApi.Path}/{left.Id}", language: "en"));
        using var again = await PostAsync(coach, TwoInvoices, name: name);

        var job = await JsonAsync(answer);
        Assert.Equal(("interrupted", "interrupted"), (job.GetProperty("state").GetString(), job.GetProperty("code").GetString()));
        Assert.Contains("Send it again", job.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("done", (await EndAsync(coach, again)).Job.GetProperty("state").GetString());
        if (coach.Database.Kind.HasReplicas)
            Assert.Equal(ImportJobState.Queued, (await jobs.FindAsync(elsewhere.Id, elsewhere.Caller, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task When_the_program_ends_what_it_has_is_interrupted_and_nothing_is_half_written()
    {
        await using var coach = await StartAsync();
        var (jobs, queue) = (coach.Services.GetRequiredService<ImportJobs>(), coach.Services.GetRequiredService<ImportQueue>());
        ImportJob[] waiting = [Job(queue.Worker, DateTimeOffset.MaxValue.AddYears(-1)), Job(queue.Worker, DateTimeOffset.MaxValue.AddYears(-1))];
        foreach (var job in waiting)
            Assert.Null(await jobs.AddAsync(job, CancellationToken.None));
        await using var db = coach.Database.CreateDbContext();
        await using var busy = await db.Kind.BeginBulkAsync(db, CancellationToken.None);
        foreach (var job in waiting)
            Assert.True(queue.TryAdd(new QueuedImport(job.Id, new(), Content(), queue.TryEnter()!)));

        var stopping = coach.Services.GetServices<IHostedService>().OfType<ImportWorker>().Single().StopAsync(CancellationToken.None);
        await busy.RollbackAsync();
        await stopping;

        Assert.Equal([ImportJobState.Interrupted, ImportJobState.Interrupted], (await JobsAsync(coach)).Select(job => job.State));
        Assert.Empty(await InvoicesAsync(coach));
        Assert.False(queue.TryAdd(new QueuedImport("", new(), Content(), queue.TryEnter()!)));
    }

    [Fact]
    public async Task A_program_that_ends_before_its_work_began_says_so_of_its_files_too()
    {
        using var bot = new BotHost();
        var (jobs, queue) = (bot.Services.GetRequiredService<ImportJobs>(), bot.Services.GetRequiredService<ImportQueue>());
        var job = Job(queue.Worker, bot.Clock.GetUtcNow().AddHours(1));
        Assert.Null(await jobs.AddAsync(job, CancellationToken.None));
        Assert.True(queue.TryAdd(new QueuedImport(job.Id, new(), Content(), queue.TryEnter()!)));
        using var worker = ActivatorUtilities.CreateInstance<ImportWorker>(bot.Services);

        await worker.StopAsync(CancellationToken.None);

        Assert.Equal(ImportJobState.Interrupted, (await jobs.FindAsync(job.Id, job.Caller, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task What_became_of_old_files_is_forgotten()
    {
        await using var coach = await StartAsync();
        var jobs = coach.Services.GetRequiredService<ImportJobs>();
        using var accepted = await PostAsync(coach, TwoInvoices, "?dry-run=true");
        _ = await EndAsync(coach, accepted);
        var now = (await JobsAsync(coach)).Single().FinishedAt!.Value;
        var forget = coach.Services.GetServices<CollectionCoachBot.Storage.IForgetOld>().OfType<ForgetImportJobs>().Single();
        await using var db = coach.Database.CreateDbContext();

        Assert.Equal(0, await forget.ForgetAsync(db, now.AddDays(90), CancellationToken.None));
        Assert.Equal(1, await forget.ForgetAsync(db, now.AddDays(90).AddSeconds(1), CancellationToken.None));
    }
}
