using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CollectionCoachBot.Tests.Storage;

public class SchedulingTests
{
    [Fact]
    public async Task Jobs_of_several_features_run_from_the_same_database_again_and_again()
    {
        using var database = new TestDatabase();
        var runs = new Runs();
        using var host = await StartAsync(database, runs);

        await runs.WaitForAsync(nameof(OneJob), 3);
        await runs.WaitForAsync(nameof(OtherJob), 1);

        await host.StopAsync();
        Assert.Equal(2L, Scalar(database, "SELECT count(*) FROM QRTZ_JOB_DETAILS"));
    }

    [Fact]
    public async Task After_a_restart_a_job_runs_at_once_and_stands_there_once()
    {
        using var database = new TestDatabase();
        using (var first = await StartAsync(database, new Runs()))
            await first.StopAsync();
        var runs = new Runs();

        using var second = await StartAsync(database, runs);
        await runs.WaitForAsync(nameof(OtherJob), 1);

        await second.StopAsync();
        Assert.Equal(2L, Scalar(database, "SELECT count(*) FROM QRTZ_TRIGGERS"));
    }

    [Fact]
    public async Task A_job_never_runs_twice_at_once_among_replicas()
    {
        using var database = new TestDatabase();
        var runs = new Runs();
        using var first = await StartAsync(database, runs);
        using var second = database.Kind.HasReplicas ? await StartAsync(database, runs) : null;

        await runs.WaitForAsync(nameof(OneJob), 10);

        await first.StopAsync();
        if (second is not null)
            await second.StopAsync();
        Assert.Equal(1, runs.MostAtOnce);
    }

    private static async Task<IHost> StartAsync(TestDatabase database, Runs runs)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Coach", database.ConnectionString)]);
        builder.Services.AddSingleton(runs);
        builder.Services.AddRecurringJob<OneJob>(TimeSpan.FromMilliseconds(100));
        builder.Services.AddScheduling(builder.Configuration);
        builder.Services.AddRecurringJob<OtherJob>(TimeSpan.FromHours(1));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static object? Scalar(TestDatabase database, string sql)
    {
        using var db = database.CreateDbContext();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public sealed class Runs
    {
        private readonly Dictionary<string, int> _counts = [];
        private int _running;

        public int MostAtOnce { get; private set; }

        public async Task AloneAsync()
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
            await Task.Delay(20);
            Interlocked.Decrement(ref _running);
        }

        public void Count(string job)
        {
            lock (_counts)
                _counts[job] = _counts.GetValueOrDefault(job) + 1;
        }

        public async Task WaitForAsync(string job, int times)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (Of(job) < times)
                await Task.Delay(20, patience.Token);
        }

        private int Of(string job)
        {
            lock (_counts)
                return _counts.GetValueOrDefault(job);
        }
    }

    private sealed class OneJob(Runs runs) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            await runs.AloneAsync();
            runs.Count(nameof(OneJob));
        }
    }

    private sealed class OtherJob(Runs runs) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            runs.Count(nameof(OtherJob));
            return ValueTask.CompletedTask;
        }
    }
}
