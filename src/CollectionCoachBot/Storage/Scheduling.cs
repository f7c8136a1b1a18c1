using Quartz;

namespace CollectionCoachBot.Storage;

/// <summary>
/// Recurring jobs. A job only asks our tables what is due by our clock, so it doesn't matter when or how often it runs: Quartz brings
/// the rhythm and, through its tables in the same database, one run among all replicas; it decides nothing.
/// </summary>
internal static class Scheduling
{
    /// <summary>Named, since the clock that Quartz is given would else become everybody's: a clock belongs to a named scheduler alone.</summary>
    private const string SchedulerName = "coach";

    /// <summary>Once, in the program's composition. The scheduler starts after the application has, so that it delays no answer.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        var connectionString = StorageSetup.ConnectionString(configuration);
        services.AddQuartz(SchedulerName, quartz =>
        {
            // The rhythm is real time even where the program's clock was set to another day.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.UsePersistentStore(store =>
            {
                DatabaseKind.Of(connectionString).Keep(store, connectionString);
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
            });
        });
        return services.AddQuartzHostedService(hosted =>
        {
            hosted.AwaitApplicationStarted = true;
            hosted.WaitForJobsToComplete = true;
        });
    }

    /// <summary>Runs <typeparamref name="T"/> every <paramref name="interval"/>, never twice at once. What was missed while the program was down isn't made up for: the next run asks what is due.</summary>
    public static IServiceCollection AddRecurringJob<T>(this IServiceCollection services, TimeSpan interval)
        where T : class, IJob
    {
        var name = typeof(T).Name;
        return services.ConfigureAllQuartzSchedulers(quartz => quartz.ScheduleJob<T>(
            trigger => trigger
                .WithIdentity(name)
                .StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()),
            job => job.WithIdentity(name).DisallowConcurrentExecution()));
    }
}
