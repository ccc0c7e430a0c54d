using NATS.Client.Core;
using NATS.Client.JetStream;

namespace AudioPipelines.Nats.Broker;

/// <summary>Puts what the NATS client throws into words: the broker, the cause, the next step.</summary>
internal static class BrokerErrors
{
    /// <summary>JetStream's codes for what we act on.</summary>
    public const int StreamNotFound = 10_059;
    public const int ConsumerNotFound = 10_014;
    public const int NoMessageFound = 10_037;
    public const int WrongLastSequence = 10_071;

    public static AudioSourceException Of(Exception thrown, string broker, NatsLinkOptions options)
    {
        string said = string.Join(" ", Causes(thrown).Select(cause => cause.Message).Distinct()).TrimEnd('.');
        if (said.Contains("authorization", StringComparison.OrdinalIgnoreCase)
            || said.Contains("authentication", StringComparison.OrdinalIgnoreCase)
            || said.Contains("permissions", StringComparison.OrdinalIgnoreCase))
        {
            return new AudioSourceException(
                AudioSourceErrorKind.AccessDenied,
                $"The NATS broker {broker} refuses us: {said}. Check user, password or credentials, and what they may publish "
                + "and subscribe to.",
                thrown);
        }

        if (thrown is NatsJSApiNoResponseException or NatsNoRespondersException or NatsJSPublishNoResponseException
            || said.Contains("jetstream not enabled", StringComparison.OrdinalIgnoreCase))
        {
            return new AudioSourceException(
                AudioSourceErrorKind.Network,
                $"JetStream does not answer at the NATS broker {broker}: {said}. Start the broker with JetStream "
                + "(nats-server -js), or use core NATS.",
                thrown)
            { IsRetryable = true };
        }

        if (thrown is NatsJSApiException api)
        {
            return new AudioSourceException(
                AudioSourceErrorKind.Network,
                $"JetStream at the NATS broker {broker} answers with an error: {api.Error.Description} "
                + $"({api.Error.ErrCode}). Its log and 'nats stream info' say more.",
                thrown)
            { IsRetryable = true };
        }

        return thrown is OperationCanceledException or TimeoutException
            ? new AudioSourceException(
                AudioSourceErrorKind.Timeout,
                $"The NATS broker {broker} has not answered within {options.AnswerDeadline.TotalSeconds:0.#} s. Check that it "
                + "runs and that nothing lies between.",
                thrown)
            { IsRetryable = true }
            : new AudioSourceException(
                AudioSourceErrorKind.Network,
                $"The NATS broker {broker} cannot be reached: {said}. Start it, or check the address.",
                thrown)
            { IsRetryable = true };
    }

    private static IEnumerable<Exception> Causes(Exception? thrown)
    {
        for (; thrown is not null; thrown = thrown.InnerException) yield return thrown;
    }
}
