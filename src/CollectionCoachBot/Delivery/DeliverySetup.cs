using CollectionCoachBot.Delivery.Undelivered;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Delivery;

internal static class DeliverySetup
{
    /// <summary>The outbox and what sends it. Needs the storage, the scheduling, a clock and the <c>BotAdapter</c>; features add their <see cref="IMessageRenderer"/>s.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptions.Validator>()
            .AddSingleton<Outbox>()
            .AddSingleton<Pacer>()
            .AddSingleton<Destinations>()
            .AddSingleton<MessageSender>()
            .AddSingleton<Deliverer>()
            .AddSingleton<OutboxUpkeep>()
            .AddSingleton<SentCards>()
            .AddSingleton<IForgetOld, ForgetDeliveries>()
            .AddSingleton<DeliveryWorker>()
            .AddHostedService(services => services.GetRequiredService<DeliveryWorker>())
            .AddUndelivered()
            .AddRecurringJob<DeliveryJob>(TimeSpan.FromMinutes(1));
    }
}
